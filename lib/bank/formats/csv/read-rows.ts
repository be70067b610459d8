import { type Options, parse } from 'csv-parse/browser/esm/sync';
import { err, ok, type Result } from '../../../result';

/** More rows than a person writes; what is over it is refused rather than cut. */
export const MOST_ROWS = 100_000;

/** How many rows are looked at to find the separator. */
const SAMPLE = 60;

/** In the order in which they are preferred where several would do. */
const SEPARATORS = ['\t', ';', ',', '|', ' - ', ' – ', ':'];

type Way = Pick<Options, 'delimiter' | 'quote' | 'record_delimiter'>;

/**
 * The rows of a table whose separator is found by trying which of the usual ones makes rows of one length.
 * Empty rows are left out. A quote that is never closed is an error with its line; in a table with tabs,
 * which other programs write without quoting, it is a sign like any other.
 */
export function readRows(text: string, separator: string | null): Result<string[][], string> {
  const within = separator === null ? oneLineOf(text) : null;
  if (within) return rowsBy(text, { delimiter: within, quote: '"', record_delimiter: ';' });
  const delimiter = separator ?? sniffed(text);
  const read = rowsBy(text, { delimiter, quote: '"' });
  return read.ok || delimiter !== '\t' ? read : rowsBy(text, { delimiter, quote: null });
}

function rowsBy(text: string, way: Way): Result<string[][], string> {
  try {
    const rows = parse(text, {
      ...way,
      ...{ relax_quotes: true, relax_column_count: true, skip_empty_lines: true },
      to: MOST_ROWS + 1,
    });
    if (rows.length > MOST_ROWS) {
      return err(`The table has over ${MOST_ROWS} rows, the most we take: split it into several.`);
    }
    return ok(rows.filter((row) => row.some((cell) => cell.trim() !== '')));
  } catch (error) {
    const { lines } = error as { lines?: number };
    return err(
      `The table cannot be read from line ${lines ?? 1} on: a quote is opened and never closed.`,
    );
  }
}

/** Quizlet may export all cards on one line, with a semicolon after each: what separates within a card. */
function oneLineOf(text: string): string | null {
  if (text.trimEnd().includes('\n')) return null;
  const cards = text.split(';').filter((card) => card.trim() !== '');
  if (cards.length < 2) return null;
  const separators = SEPARATORS.filter((separator) => separator !== ';');
  return separators.find((one) => cards.every((card) => card.includes(one))) ?? null;
}

function sniffed(text: string): string {
  const sample = text.split('\n').slice(0, SAMPLE).join('\n');
  const rated = SEPARATORS.map((delimiter) => ({
    delimiter,
    share: regularity(sample, delimiter),
  }));
  const best = rated.reduce((known, next) => (next.share > known.share + 0.1 ? next : known));
  return best.share > 0 ? best.delimiter : ',';
}

/** The share of rows that have the commonest number of cells, where that is over one. */
function regularity(sample: string, delimiter: string): number {
  const rows = rowsBy(sample, { delimiter, quote: '"' });
  // The sample may end within quotes; then lines are counted as they are.
  const lengths = rows.ok
    ? rows.value.map((row) => row.length)
    : sample.split('\n').map((line) => line.split(delimiter).length);
  const counts = new Map<number, number>();
  for (const length of lengths) counts.set(length, (counts.get(length) ?? 0) + 1);
  const several = [...counts].filter(([length]) => length > 1).map(([, count]) => count);
  return Math.max(0, ...several) / lengths.length;
}
