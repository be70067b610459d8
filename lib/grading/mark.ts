import { type Interval, within } from '../drills/interval';
import type { Problem } from '../drills/problem';
import { err, ok, type Result } from '../result';
import { carry } from './carry';
import { type Diagnosis, diagnose } from './diagnose';
import { type Answer, type Observation, observe } from './observation';
import type { UnreadCell } from './read-answer';
import { slipOf } from './slips';

type NestedBooleans = boolean | readonly NestedBooleans[];

/** How an answer stands. */
export interface Mark {
  /** Every asked entry is right, none by carrying. */
  readonly correct: boolean;
  /** The share of asked entries that are right, also by carrying; 0 to 1. */
  readonly score: number;
  /** For each asked value, which entries are right, in its shape; all false where the shape is wrong. */
  readonly entries: Readonly<Record<string, NestedBooleans>>;
  /** How each step that was given stands. */
  readonly steps: Readonly<Record<string, 'right' | 'carried' | 'wrong'>>;
  readonly diagnosis: readonly Diagnosis[];
  readonly carriedForward: boolean;
  /** The grade it proposes before time and hints are looked at: 1, 2, 3 or 4. */
  readonly grade: 1 | 2 | 3 | 4;
}

/** Marks an answer; one that cannot be understood is not marked, and says which cell and why. */
export function mark(problem: Problem, answer: Answer): Result<Mark, readonly UnreadCell[]> {
  const observed = observe(problem, answer);
  if (!observed.ok) return err(observed.error);
  const observation = observed.value;
  const carried = carry(problem, observation);
  const rightEntries: boolean[] = [];
  const countedEntries: boolean[] = [];
  const entries: Record<string, NestedBooleans> = {};
  let start = 0;
  for (const [index, { name, shape, value }] of problem.ask.entries()) {
    const given = observation.asked[index];
    const size = value.data.length;
    const intervals = problem.draw.right.slice(start, start + size);
    const isRight = intervals.map((interval, entry) =>
      within(interval, given?.[entry] ?? Number.NaN),
    );
    const follows = intervals.map((interval, entry) => {
      const own = carried.steps.get(name) === 'wrong' ? undefined : carried.asked?.[index];
      const expected = own?.data[entry];
      return (
        expected !== undefined && within({ ...interval, value: expected }, given?.[entry] ?? NaN)
      );
    });
    const counted = isRight.map((one, entry) => one || follows[entry] === true);
    rightEntries.push(...isRight);
    countedEntries.push(...counted);
    entries[name] = inShape(counted, shape);
    start += size;
  }
  const correct = rightEntries.every(Boolean);
  const score = countedEntries.filter(Boolean).length / countedEntries.length;
  const carriedForward = countedEntries.some((counted, entry) => counted && !rightEntries[entry]);
  const { diagnosis, isSlip } = correct
    ? { diagnosis: [], isSlip: false }
    : explainWrong(problem, observation);
  const grade = correct ? 4 : isSlip ? 3 : carriedForward ? 2 : 1;
  return ok({
    correct,
    score,
    entries,
    steps: Object.fromEntries(carried.steps),
    diagnosis,
    carriedForward,
    grade,
  });
}

function explainWrong(
  problem: Problem,
  observation: Observation,
): { diagnosis: readonly Diagnosis[]; isSlip: boolean } {
  const wrongShape = shapeSlip(problem, observation);
  if (wrongShape) return { diagnosis: [wrongShape], isSlip: false };
  const typed = observation.asked.flatMap((value) => value ?? [Number.NaN]);
  if (typed.some(Number.isNaN)) return { diagnosis: [], isSlip: false };
  const misreads = diagnose(problem, typed);
  if (misreads.length > 0) return { diagnosis: misreads, isSlip: false };
  const right: readonly Interval[] = problem.draw.right;
  const places = problem.ask.flatMap(({ decimals, value }) =>
    Array.from(value.data, () => decimals),
  );
  const slip = slipOf(right, typed, places);
  if (!slip) return { diagnosis: [], isSlip: false };
  return { diagnosis: [{ ...slip, at: 'every' }], isSlip: slip.kind !== 'slip:order' };
}

/** A matrix given as its transpose, or a value of another shape, is named before anything is compared. */
function shapeSlip({ ask }: Problem, { raw, asked }: Observation): Diagnosis | undefined {
  for (const [index, { name, shape }] of ask.entries()) {
    const given = raw[name];
    if (!given || asked[index]) continue;
    const [rows, columns] = shape;
    if (columns !== undefined && given.shape.join() === `${columns},${rows}`) {
      return {
        kind: 'slip:transposed',
        at: name,
        message: `The answer has ${columns} rows and ${rows} columns; asked are ${rows} rows and ${columns} columns.`,
      };
    }
    return {
      kind: 'slip:shape',
      at: name,
      message: `The answer’s shape is ${words(given.shape)}; asked is ${words(shape)}.`,
    };
  }
  return undefined;
}

function words(shape: readonly number[]): string {
  if (shape.length === 0) return 'one number';
  return shape.length === 1 ? `${shape[0]} entries` : `${shape[0]} rows of ${shape[1]}`;
}

function inShape(values: readonly boolean[], shape: readonly number[]): NestedBooleans {
  const [first, ...rest] = shape;
  if (first === undefined) return values[0] ?? false;
  const size = values.length / first;
  return Array.from({ length: first }, (_, index) =>
    inShape(values.slice(index * size, (index + 1) * size), rest),
  );
}
