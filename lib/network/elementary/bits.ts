// A double seen as two 32-bit words. Writing the one view and reading the
// other is exact and the same
// in every engine; only the order of the words depends on the machine's byte order.
const float = new Float64Array(1);
const signed = new Int32Array(float.buffer);
const unsigned = new Uint32Array(float.buffer);

float[0] = 1;
const HIGH = signed[0] === 0 ? 1 : 0;
const LOW = 1 - HIGH;

/** Sign, exponent and the upper 20 bits of the fraction, as a signed 32-bit integer. */
export function highWord(x: number): number {
  float[0] = x;
  return signed[HIGH] as number;
}

/** The lower 32 bits of the fraction, as an unsigned integer. */
export function lowWord(x: number): number {
  float[0] = x;
  return unsigned[LOW] as number;
}
