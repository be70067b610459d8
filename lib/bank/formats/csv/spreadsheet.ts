/** Signs with which a spreadsheet takes a cell for a formula, and the one that keeps it from doing so. */
const ACTIVE = /^[=+\-@\t']/;

/**
 * A cell that no spreadsheet takes for a formula: text that begins like one has an apostrophe in front. A
 * number is none.
 */
export function guarded(cell: string): string {
  const isNumber = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(cell);
  return ACTIVE.test(cell) && !isNumber ? `'${cell}` : cell;
}

export function unguarded(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell;
}
