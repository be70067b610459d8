/** Rows of equal keys as lines of aligned columns, with the keys as their heads. */
export function table(rows: readonly object[]): string {
  const heads = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = [heads, ...rows.map((row) => heads.map((head) => cell(row, head)))];
  const widths = heads.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  return lines
    .map((line) =>
      line
        .map((text, column) => text.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function cell(row: object, head: string): string {
  const value: unknown = (row as Readonly<Record<string, unknown>>)[head];
  return value === undefined ? '' : String(value);
}
