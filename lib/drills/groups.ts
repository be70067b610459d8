import { type Interval, toldApart } from './interval';
import type { PlannedMisread } from './plan';

/** A misread with the answer it leads to in this draw. */
export interface Misanswer {
  readonly misread: PlannedMisread;
  readonly intervals: readonly Interval[];
}

/** Sorts a draw's misreads: which are silent, and which of the others no answer can tell apart. */
export function groupsOf(
  right: readonly Interval[],
  misanswers: readonly Misanswer[],
): { silent: Misanswer[]; groups: Misanswer[][] } {
  const silent: Misanswer[] = [];
  let groups: Misanswer[][] = [];
  for (const one of misanswers) {
    if (!toldApart(right, one.intervals)) {
      silent.push(one);
      continue;
    }
    const joined = groups.filter((group) =>
      group.some((other) => !toldApart(one.intervals, other.intervals)),
    );
    // Joining whole groups at a time keeps them the connected components of "not told apart".
    groups = [...groups.filter((group) => !joined.includes(group)), [...joined.flat(), one]];
  }
  return { silent, groups };
}
