import type { DrawnGraph } from './layout';

/** Drawings that were made last: other numbers in the same formula leave its graph as it is. */
const drawn = new Map<string, DrawnGraph | null>();
const MOST = 60;

/** The drawing of a key, made the first time that it is asked for. */
export function drawnOnce(key: string, make: () => DrawnGraph | null): DrawnGraph | null {
  const known = drawn.get(key);
  const drawing = known === undefined ? make() : known;
  drawn.delete(key);
  drawn.set(key, drawing);
  if (drawn.size > MOST) drawn.delete(drawn.keys().next().value as string);
  return drawing;
}
