import type { Preamble } from './preamble';

const NAMES: Readonly<Record<string, readonly string[]>> = {
  id: ['id', 'guid'],
  kind: ['kind', 'type', 'question type'],
  front: ['front', 'question', 'term', 'word', 'prompt', 'question text', 'cue', 'text'],
  back: ['back', 'answer', 'definition', 'meaning', 'translation', 'response', 'reply'],
  tags: ['tags', 'tag', 'category', 'categories', 'concepts', 'concept', 'topic', 'topics'],
  extra: ['extra', 'explanation', 'back extra', 'comment', 'feedback'],
  source: ['source', 'reference'],
  tolerance: ['tolerance', 'error'],
  unit: ['unit', 'units'],
  right: ['right', 'correct', 'correct answer', 'correct option', 'right option'],
};

const NUMBERED: Readonly<Record<string, RegExp>> = {
  option: /^(?:option|choice) ?(\d{1,2}|[a-l])$/,
  why: /^(?:why|reason|feedback) ?(\d{1,2}|[a-l])$/,
  typed: /^(?:typed|answer) ?(\d{1,2})$/,
  front: /^front ?(\d{1,2})$/,
  back: /^back ?(\d{1,2})$/,
};

/** What a table's columns are for, by their places from 0. */
export interface Columns {
  /** Of columns of which there is one, by their use. */
  readonly single: ReadonlyMap<string, number>;
  /** Of numbered columns, by their use and number. */
  readonly numbered: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** Columns of no known use, with their names where they have one. */
  readonly others: readonly { readonly place: number; readonly name: string }[];
  /** Whether the first row names the columns and is no card. */
  readonly isNamed: boolean;
}

/** Finds what the columns are for: by the preamble, by the first row, or by their order. */
export function findColumns(
  { columns, places }: Preamble,
  first: readonly string[],
  width: number,
): Columns {
  const byName = columns ?? (isHeader(first) ? first : null);
  return byName
    ? named(byName, places, columns === null)
    : named(inOrder(places, width), places, false);
}

function isHeader(row: readonly string[]): boolean {
  const uses = new Set(row.map((cell) => purposeOf(cell)?.use));
  return uses.has('front') && (uses.has('back') || uses.has('kind') || uses.has('right'));
}

/** Front, back and whatever else there is, in the columns that the preamble leaves. */
function inOrder(places: Preamble['places'], width: number): string[] {
  const names = ['front', 'back'];
  return Array.from({ length: width }, (_, place) =>
    places.has(place) ? '' : (names.shift() ?? ''),
  );
}

function named(names: readonly string[], places: Preamble['places'], isNamed: boolean): Columns {
  const single = new Map<string, number>();
  const numbered = new Map<string, Map<number, number>>();
  const others: { place: number; name: string }[] = [];
  names.forEach((name, place) => {
    const use = places.get(place);
    const known = use === undefined ? purposeOf(name) : { use: use === 'guid' ? 'id' : use };
    if (known?.number !== undefined) {
      const those = numbered.get(known.use) ?? new Map<number, number>();
      numbered.set(known.use, those.set(known.number, place));
    } else if (known && !single.has(known.use)) single.set(known.use, place);
    else others.push({ place, name: name.trim() });
  });
  // A table of named columns may name none of them as we do; then the first two are the card.
  const free = others.map(({ place }) => place);
  for (const use of ['front', 'back']) {
    if (!single.has(use) && free.length > 0) single.set(use, free.shift()!);
  }
  const used = new Set(single.values());
  return { single, numbered, others: others.filter(({ place }) => !used.has(place)), isNamed };
}

function purposeOf(cell: string): { use: string; number?: number } | null {
  const name = cell
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
  const single = Object.entries(NAMES).find(([, names]) => names.includes(name));
  if (single) return { use: single[0] };
  for (const [use, form] of Object.entries(NUMBERED)) {
    const number = form.exec(name)?.[1];
    if (number === undefined) continue;
    return { use, number: /\d/.test(number) ? Number(number) : number.charCodeAt(0) - 96 };
  }
  return null;
}
