import type { Problem } from '../drills/problem';
import { unitOf } from '../drills/rounding';
import type { Tensor } from '../network/tensor';
import { err, ok, type Result } from '../result';
import { asShape, type ReadValue, readValue, type Typed, type UnreadCell } from './read-answer';

/** What a learner gave, by the names of asked values and of steps. */
export type Answer = Readonly<Record<string, Typed>>;

/** A value that a learner gave for a step on the way. */
export interface GivenStep {
  readonly name: string;
  readonly node: number;
  readonly value: Tensor;
  /** How far from the value itself still counts as that value. */
  readonly tolerance: number;
}

export interface Observation {
  /** For each ask: its numbers, or undefined where nothing or a wrong shape was given. */
  readonly asked: readonly (readonly number[] | undefined)[];
  readonly raw: Readonly<Record<string, ReadValue>>;
  readonly steps: readonly GivenStep[];
}

/** Reads a learner's answer to a problem; what can't be understood is reported cell by cell. */
export function observe(
  problem: Problem,
  answer: Answer,
): Result<Observation, readonly UnreadCell[]> {
  const raw: Record<string, ReadValue> = {};
  const unread: UnreadCell[] = [];
  const known = new Set([...problem.ask, ...problem.steps].map(({ name }) => name));
  for (const [name, typed] of Object.entries(answer)) {
    const value = readValue(name, typed);
    if (!known.has(name)) {
      unread.push({ name, cell: [], message: `not asked here; asked: ${[...known].join(', ')}` });
    } else if (value.ok) raw[name] = value.value;
    else unread.push(...value.error);
  }
  if (unread.length > 0) return err(unread);
  return ok({
    asked: problem.ask.map(({ name, shape }) => raw[name] && asShape(raw[name], shape)?.data),
    raw,
    steps: problem.plan.steps.flatMap((step): GivenStep[] => {
      const given = step.label === undefined ? undefined : raw[step.label];
      const value = given && asShape(given, step.shape);
      if (!value || step.label === undefined) return [];
      const asked = problem.ask.find(({ name }) => name === step.label);
      const places = asked?.decimals ?? problem.keptPlaces;
      return [
        {
          name: step.label,
          node: step.id,
          value: { shape: value.shape, data: Float64Array.from(value.data) },
          // Half a unit for rounding the value itself, one more for what was rounded before it.
          tolerance: places === undefined ? 1e-9 : 1.5 * unitOf(places),
        },
      ];
    }),
  });
}
