/** What tells when an entry was made. */
interface Timed {
  readonly at: Date;
}

/**
 * Two logs of one card as one, by time. Each log keeps its own order, also where its times do not: an
 * answer that came late for want of a connection was still counted after what had come before it.
 */
export function mergeByTime<T extends Timed>(first: readonly T[], second: readonly T[]): T[] {
  const merged: T[] = [];
  let a = 0;
  let b = 0;
  while (a < first.length || b < second.length) {
    const one = first[a];
    const other = second[b];
    if (one && (!other || one.at.getTime() <= other.at.getTime())) {
      merged.push(one);
      a++;
    } else if (other) {
      merged.push(other);
      b++;
    }
  }
  return merged;
}
