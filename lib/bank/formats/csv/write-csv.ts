import type { Item } from '../../item';
import type { Interchange, Skipped } from '../interchange';
import { leftOut } from '../shared/left-out';
import { NO_EXPLANATION, NO_REASON } from '../shared/unsaid';
import { guarded } from './spreadsheet';

/** A row's cells by their column. */
type Cells = Readonly<Record<string, string>>;

/** Columns that are there in every table, and those that are there where something is in them. */
const FIRST = ['id', 'kind', 'front', 'back', 'tags'];
const ORDER = [
  'extra',
  'source',
  'tolerance',
  'unit',
  'right',
  'option',
  'why',
  'typed',
  'front',
  'back',
];

/**
 * A deck as a table with a row for each item, of which `readCsv` makes the same items. Pictures, notes,
 * schedules and what concepts are, a table cannot carry.
 */
export function writeCsv(deck: Interchange): { text: string; skipped: readonly Skipped[] } {
  const skipped: Skipped[] = [...leftOut(deck, 'A table')];
  const rows: Cells[] = [];
  for (const item of deck.items) {
    if (item.kind === 'drill')
      skipped.push({ where: item.id, why: 'A table cannot carry a drill.' });
    else
      rows.push({ id: item.id, kind: item.kind, tags: item.concepts.join(' '), ...cellsOf(item) });
  }
  const names = new Set(rows.flatMap((row) => Object.keys(row)));
  const place = (name: string) => {
    const [use, number] = name.split(' ');
    return ORDER.indexOf(use!) * 100 + Number(number ?? 0);
  };
  const others = [...names].filter((name) => !FIRST.includes(name));
  const columns = [...FIRST, ...others.sort((a, b) => place(a) - place(b))];
  const lines = [columns, ...rows.map((row) => columns.map((name) => guarded(row[name] ?? '')))];
  return { text: lines.map((cells) => `${cells.map(quoted).join(',')}\n`).join(''), skipped };
}

function cellsOf(item: Exclude<Item, { kind: 'drill' }>): Cells {
  switch (item.kind) {
    case 'flashcard': {
      const { front, back, more = [], answers = [], source = '' } = item;
      return {
        ...{ front, back, ...(source !== '' && { source }) },
        ...numbered('typed', answers),
        ...numbered(
          'front',
          more.map((face) => face.front),
          2,
        ),
        ...numbered(
          'back',
          more.map((face) => face.back),
          2,
        ),
      };
    }
    case 'cloze': {
      const { text, extra, source } = item;
      return { front: text, back: '', ...(extra && { extra }), ...(source && { source }) };
    }
    case 'choice': {
      const right = item.options.findIndex(({ correct }) => correct);
      const reasons = item.options.map(({ why }) => (why === NO_REASON ? '' : why));
      return {
        ...{ front: item.prompt, back: item.options[right]!.text, right: String(right + 1) },
        ...numbered(
          'option',
          item.options.map(({ text }) => text),
        ),
        ...numbered('why', reasons),
        ...(item.explanation !== NO_EXPLANATION && { extra: item.explanation }),
      };
    }
    case 'numeric': {
      const { prompt, answer, tolerance, unit, explanation } = item;
      return {
        ...{ front: prompt, back: String(answer), tolerance: String(tolerance) },
        ...(unit && { unit }),
        ...(explanation && { extra: explanation }),
      };
    }
  }
}

function numbered(use: string, texts: readonly string[], from = 1): Cells {
  return Object.fromEntries(texts.map((text, at) => [`${use} ${at + from}`, text]));
}

function quoted(cell: string): string {
  return /[",\n\r;\t]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
