import { fitnessUnits } from '../drills/fitness';
import { load } from '../drills/givens';
import { type Interval, intervalsOf, toldApart } from '../drills/interval';
import type { Plan, PlannedMisread } from '../drills/plan';
import type { Problem } from '../drills/problem';
import { type Reading, readingOf } from '../drills/reading';
import { unitOf } from '../drills/rounding';
import { misreadsOf } from '../network/misread';

/** Two misreads made at once, and the answer they lead to in a draw. */
export interface MisreadPair {
  readonly misreads: readonly [PlannedMisread, PlannedMisread];
  readonly intervals: readonly Interval[];
}

/** Pairs are looked for among so many of the likeliest misreads. */
const LIKELIEST = 10;

interface PlannedPair {
  readonly misreads: readonly [PlannedMisread, PlannedMisread];
  readonly reading: Reading;
}

const planned = new WeakMap<Plan, readonly PlannedPair[]>();

/** The pairs of misreads whose answer differs, in this draw, from the right one and from each alone. */
export function pairsOf(problem: Problem): readonly MisreadPair[] {
  const { plan, given, draw, keptPlaces } = problem;
  const pairs = planned.get(plan) ?? planPairs(plan);
  planned.set(plan, pairs);
  const keptUnit = keptPlaces === undefined ? 0 : unitOf(keptPlaces);
  const units = fitnessUnits(plan, draw.places);
  const alone = draw.groups.flat().map(({ intervals }) => intervals);
  return pairs.flatMap(({ misreads, reading }) => {
    load(reading.program, given);
    const intervals = intervalsOf(reading, units, keptUnit);
    const isNew = [draw.right, ...alone].every((other) => toldApart(other, intervals));
    return isNew ? [{ misreads, intervals }] : [];
  });
}

function planPairs({ graph, asks, steps, misreads }: Plan): PlannedPair[] {
  const stepIds = steps.map((step) => step.id);
  const nodes = asks.map((ask) => ask.node);
  const likeliest = misreads.filter(({ edit }) => edit).slice(0, LIKELIEST);
  return likeliest.flatMap((first, index) => {
    // What can still go wrong is looked up anew: the first mistake may have left no place for the second.
    const edited = first.edit?.(graph) ?? graph;
    const further = misreadsOf(edited, nodes);
    return likeliest.slice(index + 1).flatMap((second): PlannedPair[] => {
      const then = further.find(({ kind, at }) => kind === second.kind && at === second.at);
      if (!then) return [];
      return [{ misreads: [first, second], reading: readingOf(then.edit(edited), asks, stepIds) }];
    });
  });
}
