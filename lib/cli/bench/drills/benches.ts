import { rightValues } from '../../../authoring/quality/answers';
import { markOf } from '../../../authoring/quality/level-quality';
import { readTemplate } from '../../../authoring/read-templates';
import { makeProblem, type Problem } from '../../../drills/problem';
import type { Bench } from '../bench';

/** Problems with their solutions and all their misreads, and marking an answer that none explains. */
export const drillBenches: readonly Bench[] = [
  making('drills/hidden-state-step', 'hidden-state-step', 1),
  making('drills/gru-step', 'gru-step', 1),
  making('drills/gru-step-of-two-units', 'gru-step', 2),
  making('drills/lstm-over-three-steps', 'lstm-over-time', 2),
  {
    name: 'drills/mark-with-diagnosis',
    async setUp() {
      const problems = Array.from({ length: 50 }, (_, seed) => problemOf('gru-step', 2, seed));
      // Off by far more than any rounding in one entry, so that everything that is known is tried.
      const answers = problems.map((problem) => {
        const [first = 0, ...others] = rightValues(problem);
        return { problem, values: [first + 0.0371, ...others] };
      });
      let next = 0;
      return {
        run: () => {
          const { problem, values } = answers[next++ % answers.length]!;
          return markOf(problem, values);
        },
      };
    },
  },
];

function making(name: string, template: string, level: number): Bench {
  return {
    name,
    async setUp() {
      let seed = 0;
      return { run: () => problemOf(template, level, seed++) };
    },
  };
}

function problemOf(id: string, level: number, seed: number): Problem {
  const template = readTemplate(id);
  if (!template?.ok) throw new Error(`The template ${id} cannot be read.`);
  const problem = makeProblem(template.value, { seed, level });
  if (!problem.ok) throw new Error(problem.error.message);
  return problem.value;
}
