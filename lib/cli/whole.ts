/** Reads a whole number that a double holds exactly; null where it is none. */
export function readWhole(text: string): number | null {
  const value = Number(text);
  return /^[+-]?\d+$/.test(text) && Number.isSafeInteger(value) ? value : null;
}
