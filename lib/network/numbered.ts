/** What a name's trailing number is written behind, and that number: `h_10` is `h` and 10. */
export function numbered(name = ''): readonly [stem: string, number: number] | undefined {
  const [, stem, digits] = /^(.*)_(\d+)$/.exec(name) ?? [];
  return stem === undefined ? undefined : [stem, Number(digits)];
}
