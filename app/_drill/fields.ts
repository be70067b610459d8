import { type Cells, emptyCells, readingOf, typedOf } from '../_ui/cells';
import type { AskView, StepField } from './view';

/** A value to fill in; one on the way may be left empty. */
export interface Field {
  readonly name: string;
  readonly shape: readonly number[];
  readonly optional: boolean;
}

/** What was typed, by name, each in its own shape. */
export type Entries = Record<string, string | string[] | string[][]>;

export type Filled = Readonly<Record<string, Cells>>;

/** All values to fill in, in the order in which they stand on the page. */
export function fieldsOf(onTheWay: readonly StepField[], ask: readonly AskView[]): Field[] {
  return [
    ...onTheWay.map(({ name, shape }) => ({ name, shape, optional: true })),
    ...ask.map(({ name, shape }) => ({ name, shape, optional: false })),
  ];
}

export function emptyFields(fields: readonly Field[]): Filled {
  return Object.fromEntries(fields.map(({ name, shape }) => [name, emptyCells(shape)]));
}

const isEmpty = (text: string) => text.trim() === '';

/** The first entry, counted over all fields, that keeps the answer from being marked. */
export function firstOpen(
  fields: readonly Field[],
  filled: Filled,
): { readonly index: number; readonly isEmpty: boolean } | null {
  let index = 0;
  for (const { name, optional } of fields) {
    const texts = (filled[name] ?? []).flat();
    const skipped = optional && texts.every(isEmpty);
    const at = skipped ? -1 : texts.findIndex((text) => !('number' in (readingOf(text) ?? {})));
    if (at >= 0) return { index: index + at, isEmpty: isEmpty(texts[at] ?? '') };
    index += texts.length;
  }
  return null;
}

/** What was typed, by name; a value on the way that was left empty is left out. */
export function entriesOf(fields: readonly Field[], filled: Filled): Entries {
  const given = fields.filter(({ name }) => !(filled[name] ?? []).flat().every(isEmpty));
  return Object.fromEntries(
    given.map(({ name, shape }) => [name, typedOf(filled[name] ?? [], shape)]),
  );
}
