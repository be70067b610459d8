import { err, ok, type Result } from '../result';
import { readNumber } from './read-number';

/** One answer as it comes in: an entry is a number or what was typed. */
export type Typed = string | number | readonly Typed[];

/** Numbers in the shape in which they were given. */
export interface ReadValue {
  readonly shape: readonly number[];
  readonly data: readonly number[];
}

/** A cell that could not be read; `cell` is its row and column from 1, empty for a scalar. */
export interface UnreadCell {
  readonly name: string;
  readonly cell: readonly number[];
  readonly message: string;
}

/** Reads every entry of a value; all cells that cannot be read are reported, none is guessed. */
export function readValue(name: string, typed: Typed): Result<ReadValue, readonly UnreadCell[]> {
  if (!Array.isArray(typed)) {
    const number = readEntry(typed as string | number);
    return number.ok
      ? ok({ shape: [], data: [number.value] })
      : err([{ name, cell: [], message: number.error }]);
  }
  const rows = typed as readonly Typed[];
  const parts = rows.map((row) => readValue(name, row));
  const unread = parts.flatMap((part, index) =>
    part.ok ? [] : part.error.map((one) => ({ ...one, cell: [index + 1, ...one.cell] })),
  );
  if (unread.length > 0) return err(unread);
  const values = parts.flatMap((part) => (part.ok ? [part.value] : []));
  const inner = values[0]?.shape ?? [];
  if (inner.length > 1) return err([{ name, cell: [], message: 'has more than two dimensions' }]);
  if (values.some(({ shape }) => shape.join() !== inner.join())) {
    return err([{ name, cell: [], message: 'the rows are not equally long' }]);
  }
  return ok({ shape: [rows.length, ...inner], data: values.flatMap(({ data }) => data) });
}

function readEntry(typed: string | number): Result<number, string> {
  if (typeof typed === 'string') return readNumber(typed);
  return Number.isFinite(typed) ? ok(typed) : err('not a finite number');
}

/** A column of a matrix is a vector, however it was written. */
export function asShape(value: ReadValue, shape: readonly number[]): ReadValue | undefined {
  if (value.shape.join() === shape.join()) return value;
  const isColumn = shape.length === 1 && value.shape.join() === `${shape[0]},1`;
  const isSingle = shape.length === 0 && value.data.length === 1;
  return isColumn || isSingle ? { shape, data: value.data } : undefined;
}
