import type { UnreadCell } from '../../lib/grading/read-answer';

/** Says which cells could not be read and why: “h_1, row 2: “abc” can’t be read as a number”. */
export function unreadCells(cells: readonly UnreadCell[]): string {
  return cells.map(({ name, cell, message }) => `${placeOf(name, cell)}: ${message}`).join(' ');
}

function placeOf(name: string, [row, column]: readonly number[]): string {
  if (row === undefined) return name;
  return column === undefined ? `${name}, row ${row}` : `${name}, row ${row}, column ${column}`;
}
