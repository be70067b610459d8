/**
 * Splits pasted text into the cells of a grid: `0.5 1.1; 2 3`, `[[0.5, 1.1], [2, 3]]`, rows on lines
 * of their own, or a block copied from a spreadsheet (tabs). A comma between digits is a decimal
 * comma where something else separates the cells (a tab, a semicolon or white space), otherwise it
 * separates them.
 */
export function splitGrid(text: string): string[][] {
  const trimmed = text.trim().replace(/\\begin\{[a-z]*matrix\}|\\end\{[a-z]*matrix\}/g, '');
  const rows = /\]\s*,\s*\[/.test(trimmed)
    ? trimmed.split(/\]\s*,\s*\[/)
    : trimmed.split(/\\\\|[;\n\r]+/);
  return rows
    .map((row) => row.replace(/[[\](){}]/g, ' ').trim())
    .filter((row) => row !== '')
    .map(splitRow);
}

function splitRow(row: string): string[] {
  if (row.includes('\t')) return row.split('\t').map((cell) => cell.trim());
  if (row.includes('&')) return row.split('&').map((cell) => cell.trim());
  if (/,\s/.test(row) || /\d\.\d/.test(row)) return row.split(/\s*,\s*|\s+/).filter(Boolean);
  if (/\s/.test(row)) return row.split(/\s+/);
  return row.includes(',') && !/^[^,]*,[^,]*$/.test(row) ? row.split(',') : [row];
}
