import { sin } from '../elementary/sin';

/** The first `count` terms of a_n = a_(n-1) + difference. */
export function arithmeticSequence(first: number, difference: number, count: number): number[] {
  return Array.from({ length: count }, (_, n) => first + n * difference);
}

/** The first `count` terms of a_n = a_(n-1) ratio, each from the one before. */
export function geometricSequence(first: number, ratio: number, count: number): number[] {
  const terms: number[] = [];
  let term = first;
  for (let n = 0; n < count; n++) {
    terms.push(term);
    term *= ratio;
  }
  return terms;
}

/**
 * `count` samples of A sin(2 pi f t) at t = 0, 1/rate, 2/rate, ...; `frequency` and `rate` in one unit
 * (Hz, say), `amplitude` in the samples'.
 */
export function sampledSine(
  amplitude: number,
  frequency: number,
  rate: number,
  count: number,
): number[] {
  return Array.from(
    { length: count },
    (_, n) =>
      // A whole number of periods changes nothing and is taken away while it is still exact.
      amplitude * sin(2 * Math.PI * (((n * frequency) / rate) % 1)),
  );
}
