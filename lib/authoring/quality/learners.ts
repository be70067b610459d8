import { makeProblem, type Problem } from '../../drills/problem';
import { createRandom, type Random } from '../../drills/random';
import type { Template } from '../../drills/template';
import { evidenceOf } from '../../grading/evidence-of';
import { type Evidence, misconceptionsOf } from '../../grading/misconceptions';
import { rightValues, roundedMisread, written } from './answers';
import { markOf } from './level-quality';
import { slippedValues } from './slip';

/** So many answers a learner gives at most before a misconception has to be named. */
const ANSWERS = 4;
/** One who slips is watched for longer: a false name has more chances. */
const WATCHED = 20;
const SLIPS = 0.2;

/**
 * The share of simulated learners, who always make one mistake and round on the way, of whom it is said
 * within four answers that they hold it.
 */
export function shareNamed(templates: readonly Template[], kind: string, runs: number): number {
  const making = templates.filter((template) => canShow(template, kind));
  return share(runs, (random) => {
    const answers: Evidence[] = [];
    for (let count = 0; count < ANSWERS; count++) {
      const problem = drawn(random.pick(making), random);
      const one = problem.draw.groups.flat().find(({ misread }) => isMistake(misread, kind));
      answers.push(answered(problem, one ? roundedMisread(problem, one) : rightValues(problem)));
      const held = misconceptionsOf(answers).filter(({ state }) => state === 'held');
      if (held.some((misconception) => misconception.kind === kind)) return true;
    }
    return false;
  });
}

/** The share of learners who slip at random in a fifth of twenty answers and are said to hold anything. */
export function shareAccused(templates: readonly Template[], runs: number): number {
  return share(runs, (random) => {
    const answers = Array.from({ length: WATCHED }, () => {
      const problem = drawn(random.pick(templates), random);
      const slips = random.integer(1, 100) <= SLIPS * 100;
      return answered(problem, slips ? slippedValues(problem, random) : rightValues(problem));
    });
    // Whoever was accused at any time counts, also where it was taken back.
    return answers.some((_, last) => misconceptionsOf(answers.slice(0, last + 1)).length > 0);
  });
}

/** The share of slips at random that are wrong answers and labelled a misread. */
export function shareMislabelled(templates: readonly Template[], slips: number): number {
  return share(slips, (random) => {
    const problem = drawn(random.pick(templates), random);
    const { diagnosis } = markOf(problem, slippedValues(problem, random));
    return diagnosis.some(({ kind }) => !kind.startsWith('slip:'));
  });
}

function canShow(template: Template, kind: string): boolean {
  const made = makeProblem(template, { seed: 0 });
  return made.ok && made.value.plan.misreads.some((misread) => isMistake(misread, kind));
}

function isMistake(misread: { kind: string; at: string }, kind: string): boolean {
  return misread.at === 'every' && misread.kind.split('|').includes(kind);
}

function drawn(template: Template, random: Random): Problem {
  const { level } = random.pick(template.levels);
  const made = makeProblem(template, { seed: random.integer(1000, 1_000_000), level });
  if (!made.ok) throw new Error(made.error.message);
  return made.value;
}

function answered(problem: Problem, values: readonly number[]): Evidence {
  return evidenceOf(problem, written(problem, values), markOf(problem, values));
}

function share(runs: number, holds: (random: Random) => boolean): number {
  let count = 0;
  for (let seed = 0; seed < runs; seed++) if (holds(createRandom(seed))) count++;
  return count / runs;
}
