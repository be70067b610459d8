import { type Interval, within } from '../../drills/interval';
import { makeProblem, type Problem } from '../../drills/problem';
import type { Template } from '../../drills/template';
import { type Mark, mark } from '../../grading/mark';
import { rightValues, roundedMisread, roundedRight, written } from './answers';

/** What so many problems of a template's level show; all but the first five count exceptions. */
export interface LevelQuality {
  readonly problems: number;
  /** Share of draws that were fit, 0 to 1. */
  readonly accepted: number;
  readonly distinct: number;
  /** The fewest misreads that a problem lists, a group counted as one. */
  readonly fewestMisreads: number;
  /** Misreads' answers that were computed with rounded values on the way. */
  readonly roundedMisreads: number;
  readonly roundedMisreadsNotNamed: number;
  /** What should never be, each with the variant. */
  readonly broken: readonly string[];
}

/** Makes the problems of seeds 0, 1, ... and marks what is right, rounded on the way, and misread. */
export function qualityOf(template: Template, level: number, seeds: number): LevelQuality {
  const broken: string[] = [];
  const givens = new Set<string>();
  let [draws, problems, fewestMisreads, roundedMisreads, roundedMisreadsNotNamed] = [
    0, 0, 1e9, 0, 0,
  ];
  for (let seed = 0; seed < seeds; seed++) {
    const made = makeProblem(template, { seed, level });
    if (!made.ok) {
      broken.push(made.error.message);
      continue;
    }
    const problem = made.value;
    problems++;
    draws += problem.draws;
    fewestMisreads = Math.min(fewestMisreads, problem.misreads.length);
    givens.add(JSON.stringify(Object.values(problem.given).map(({ data }) => [...data])));
    broken.push(...brokenLaws(problem));
    for (const [index, group] of problem.draw.groups.entries()) {
      for (const one of group) {
        const values = roundedMisread(problem, one);
        roundedMisreads++;
        // A probability that rounds to 0 has no logarithm to answer with.
        const named =
          values.every(Number.isFinite) &&
          markOf(problem, values).diagnosis[0]?.kind === problem.misreads[index]?.kind;
        if (!named) roundedMisreadsNotNamed++;
      }
    }
  }
  return {
    problems,
    accepted: draws > 0 ? problems / draws : 0,
    distinct: givens.size,
    fewestMisreads,
    roundedMisreads,
    roundedMisreadsNotNamed,
    broken,
  };
}

/** What of a fit problem does not hold: nothing, unless something is wrong with the engine. */
function brokenLaws(problem: Problem): string[] {
  const broken: string[] = [];
  const right = markOf(problem, rightValues(problem));
  if (!right.correct || right.score !== 1) broken.push('the right answer is not right');
  const rounded = roundedRight(problem);
  if (!rounded.every((value, entry) => within(problem.draw.right[entry] as Interval, value))) {
    broken.push('an answer computed from the shown, rounded values is not right');
  }
  for (const { kind, answer } of problem.misreads) {
    const values = problem.ask.flatMap(({ name }) => [...(answer[name]?.data ?? [])]);
    const { correct, diagnosis } = markOf(problem, values);
    if (correct) broken.push(`${kind} is right`);
    if (diagnosis.map((one) => one.kind).join() !== kind) broken.push(`${kind} is not named`);
  }
  return broken.map((what) => `${problem.variant}: ${what}`);
}

/** The mark of an answer that is given as numbers. */
export function markOf(problem: Problem, values: readonly number[]): Mark {
  const marked = mark(problem, written(problem, values));
  if (!marked.ok) throw new Error(JSON.stringify(marked.error));
  return marked.value;
}
