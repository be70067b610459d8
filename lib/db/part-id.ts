/** The id of an item's row for one of its parts, counted from 1. */
export function partId(itemId: string, part: number): string {
  return part === 1 ? itemId : `${itemId}~${part}`;
}

/** The id of the whole item that a row is a part of: siblings share it. */
export function wholeId(id: string): string {
  return id.replace(/~\d+$/, '');
}

/** Which part of its item a row is, counted from 1. */
export function partOf(id: string): number {
  return Number(/~(\d+)$/.exec(id)?.[1] ?? 1);
}
