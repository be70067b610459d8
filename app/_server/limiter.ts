/** So many at once, and then one again every `count`th part of the window; milliseconds. */
export interface Limit {
  readonly count: number;
  readonly windowMs: number;
}

/** Keys are looked through for those that are free again whenever there are so many more. */
const SWEEP = 10_000;

/**
 * Counts what comes under a key against a limit (the generic cell rate algorithm: a single number a key,
 * the instant at which it would be wholly free again). Gives how long to wait, in milliseconds; 0 where
 * it may go on.
 */
export function createLimiter({ count, windowMs }: Limit): (key: string, now: number) => number {
  const freeAt = new Map<string, number>();
  const each = windowMs / count;
  let sweepAt = SWEEP;
  return (key, now) => {
    const free = Math.max(freeAt.get(key) ?? now, now);
    const wait = free + each - windowMs - now;
    if (wait > 0) return wait;
    freeAt.set(key, free + each);
    if (freeAt.size > sweepAt) {
      for (const [known, at] of freeAt) if (at <= now) freeAt.delete(known);
      sweepAt = freeAt.size + SWEEP;
    }
    return 0;
  };
}
