/**
 * The result of reading a text, or `otherwise` where it is nested deeper than the stack, as no text is that
 * is meant to be read.
 */
export function unlessTooDeep<T>(read: () => T, otherwise: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return otherwise();
  }
}
