const LEAST = -1074;
const powers = new Float64Array(1023 - LEAST + 1);

// Doubling and halving are exact, subnormals included.
powers[-LEAST] = 1;
for (let k = 1; k <= 1023; k++) powers[k - LEAST] = (powers[k - 1 - LEAST] as number) * 2;
for (let k = -1; k >= LEAST; k--) powers[k - LEAST] = (powers[k + 1 - LEAST] as number) / 2;

/** 2^k for an integer k of -1074..1023, from a table: faster than building the bits. */
export function powerOfTwo(k: number): number {
  return powers[k - LEAST] as number;
}

/**
 * y 2^k for y between 1/2 and 2 and k of -1075..1024, rounded once: where the result may be subnormal
 * the first factor keeps it normal, where 2^k itself would overflow it is taken in two steps.
 */
export function scaled(y: number, k: number): number {
  if (k === 1024) return y * 2 * powerOfTwo(1023);
  return k >= -1021 ? y * powerOfTwo(k) : y * powerOfTwo(k + 1000) * powerOfTwo(-1000);
}
