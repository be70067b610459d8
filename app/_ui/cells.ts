import { splitGrid } from '../../lib/grading/read-grid';
import { readNumber } from '../../lib/grading/read-number';

/** The texts of a grid of entry fields, row by row. */
export type Cells = readonly (readonly string[])[];

/** Rows and columns of the grid that takes a value of this shape; a vector is a column. */
export function gridOf(shape: readonly number[]): { rows: number; columns: number } {
  return { rows: shape[0] ?? 1, columns: shape[1] ?? 1 };
}

export function emptyCells(shape: readonly number[]): Cells {
  const { rows, columns } = gridOf(shape);
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => ''));
}

export function withCell(cells: Cells, row: number, column: number, text: string): Cells {
  return cells.map((line, r) =>
    r === row ? line.map((old, c) => (c === column ? text : old)) : line,
  );
}

/**
 * What the grid holds after pasting: a text of as many entries as the grid has fills it in reading
 * order, any other fills what it covers from the focused entry on. Null for a single entry, which is
 * pasted as usual.
 */
export function pasted(cells: Cells, row: number, column: number, text: string): Cells | null {
  const parts = splitGrid(text);
  const entries = parts.flat();
  if (entries.length < 2) return null;
  const columns = cells[0]?.length ?? 0;
  if (entries.length === cells.length * columns) {
    return cells.map((_, r) => entries.slice(r * columns, (r + 1) * columns));
  }
  return cells.map((line, r) => line.map((old, c) => parts[r - row]?.[c - column] ?? old));
}

/** What an entry was understood as: its number, or why it is none; null while nothing is typed. */
export type Reading = { readonly number: number } | { readonly problem: string } | null;

export function readingOf(text: string): Reading {
  if (text.trim() === '') return null;
  const read = readNumber(text);
  return read.ok ? { number: read.value } : { problem: read.error };
}

/** The entries in the value's own shape: a scalar's text, a vector's, a matrix's rows. */
export function typedOf(cells: Cells, shape: readonly number[]): string | string[] | string[][] {
  if (shape.length === 0) return cells[0]?.[0] ?? '';
  return shape.length === 1 ? cells.map(([entry]) => entry ?? '') : cells.map((line) => [...line]);
}

/** Whether a text reads as it is written, so that reading it back would only repeat it. */
export function isPlain(text: string): boolean {
  return /^[-−]?\d+(\.\d*)?$/.test(text.trim());
}

/** A number as it is read back to the learner: up to six significant digits, a real minus sign. */
export function readBack(number: number): string {
  return String(Number(number.toPrecision(6))).replace('-', '−');
}
