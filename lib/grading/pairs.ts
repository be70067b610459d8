import { fitnessUnits } from '../drills/fitness';
import { load } from '../drills/givens';
import { type Interval, intervalsOf, toldApart } from '../drills/interval';
import type { Plan, PlannedMisread } from '../drills/plan';
import type { Problem } from '../drills/problem';
import { type Reading, readingOf } from '../drills/reading';
import { unitOf } from '../drills/rounding';
import type { Graph } from '../network/graph';
import { misreadsOf } from '../network/misread';
import { run } from '../network/run';
import type { Tensor } from '../network/tensor';

/** Two misreads made at once, and the answer they lead to in a draw. */
export interface MisreadPair {
  readonly misreads: readonly [PlannedMisread, PlannedMisread];
  readonly intervals: readonly Interval[];
}

/** Pairs are looked for among so many of the likeliest misreads. */
const LIKELIEST = 10;
/** So many units of its place an answer is away from every one that a rounded computation leads to. */
const FAR = 20;

interface PlannedPair {
  readonly misreads: readonly [PlannedMisread, PlannedMisread];
  readonly graph: Graph;
  reading?: Reading;
}

const planned = new WeakMap<Plan, readonly PlannedPair[]>();

/**
 * The pairs of misreads that may explain an answer, and how many were candidates: those whose answer
 * differs, in this draw, from the right one and from each alone. The derivatives of a pair's answer take
 * long to plan, so that they are made only for a pair that comes near what was typed.
 */
export function pairsOf(
  problem: Problem,
  typed: readonly number[],
): { readonly candidates: number; readonly pairs: readonly MisreadPair[] } {
  const { plan, given, draw, keptPlaces } = problem;
  const all = planned.get(plan) ?? planPairs(plan);
  planned.set(plan, all);
  const keptUnit = keptPlaces === undefined ? 0 : unitOf(keptPlaces);
  const units = fitnessUnits(plan, draw.places);
  const alone = draw.groups.flat().map(({ intervals }) => intervals);
  const pairs = all.filter(isNear(problem, typed, units)).flatMap((pair) => {
    const reading = pair.reading ?? readingOfPair(plan, pair.graph);
    pair.reading = reading;
    load(reading.program, given);
    const intervals = intervalsOf(reading, units, keptUnit);
    const isNew = [draw.right, ...alone].every((other) => toldApart(other, intervals));
    return isNew ? [{ misreads: pair.misreads, intervals }] : [];
  });
  return { candidates: all.length, pairs };
}

function isNear({ plan, given }: Problem, typed: readonly number[], units: readonly number[]) {
  return ({ graph }: PlannedPair): boolean => {
    const values = run(graph, given);
    const answer = plan.asks.flatMap(({ node }) => [...(values.get(node) as Tensor).data]);
    return answer.every((value, entry) => {
      const room = FAR * (units[entry] ?? 0) + 1e-6 * Math.max(1, Math.abs(value));
      return Math.abs(value - (typed[entry] ?? Number.NaN)) <= room;
    });
  };
}

function readingOfPair({ asks, steps }: Plan, graph: Graph): Reading {
  return readingOf(
    graph,
    asks,
    steps.map(({ id }) => id),
  );
}

function planPairs({ graph, asks, misreads }: Plan): PlannedPair[] {
  const nodes = asks.map((ask) => ask.node);
  const likeliest = misreads.filter(({ edit }) => edit).slice(0, LIKELIEST);
  return likeliest.flatMap((first, index) => {
    const others = likeliest.slice(index + 1);
    if (others.length === 0) return [];
    // What can still go wrong is looked up anew: the first mistake may have left no place for the second.
    const edited = first.edit?.(graph) ?? graph;
    const kinds = others.map(({ kind }) => kind);
    const further = misreadsOf(edited, nodes, kinds);
    return others.flatMap((second): PlannedPair[] => {
      const then = further.find(({ kind, at }) => kind === second.kind && at === second.at);
      return then ? [{ misreads: [first, second], graph: then.edit(edited) }] : [];
    });
  });
}
