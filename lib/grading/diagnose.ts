import { CHANCE, chanceOf, differingEntries } from '../drills/evidence';
import { type Interval, within } from '../drills/interval';
import type { Problem } from '../drills/problem';
import { pairsOf } from './pairs';

/** What a wrong answer comes from: a misread (or a group of them), a pair, or a slip. */
export interface Diagnosis {
  readonly kind: string;
  readonly at: string;
  readonly message: string;
}

/**
 * The misread, group or pair of misreads that explains a wrong answer, if it is earned: if it could
 * hardly fit by chance.
 *
 * @param typed the learner's numbers of all asked entries, asks in order, row-major
 */
export function diagnose(problem: Problem, typed: readonly number[]): readonly Diagnosis[] {
  const { groups, right, units, spans } = problem.draw;
  const wrong = right.flatMap((interval, entry) =>
    within(interval, typed[entry] ?? NaN) ? [] : [entry],
  );
  const index = groups.findIndex((group) => group.some(({ intervals }) => fits(intervals, typed)));
  const listed = problem.misreads[index];
  if (listed) return [{ kind: listed.kind, at: listed.at, message: listed.message }];
  if (typed.length < 2 || wrong.length < 2) return [];
  const { candidates, pairs } = pairsOf(problem, typed);
  const pair = pairs.find(({ intervals }) => fits(intervals, typed));
  if (!pair) return [];
  const entries = differingEntries(right, pair.intervals);
  if (chanceOf(candidates, pair.intervals, entries, units, spans) >= CHANCE) return [];
  return pair.misreads.map(({ kind, at, message }) => ({ kind, at, message }));
}

function fits(intervals: readonly Interval[], typed: readonly number[]): boolean {
  return intervals.every((interval, entry) => within(interval, typed[entry] ?? Number.NaN));
}
