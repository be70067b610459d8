/** A label without its last number, and that number: `h_10` is `h_` and 10. */
export function numbered(label: string | undefined): readonly [string, number] | undefined {
  const found = /^(.*_)(\d+)$/.exec(label ?? '');
  return found ? [found[1] as string, Number(found[2])] : undefined;
}
