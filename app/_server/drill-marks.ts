import type { DrillTold } from '../../lib/study/told-answer';
import type { UnfoldedStep } from '../../lib/study/worked-step';
import type { DrillMarks, SolutionStepHtml } from '../_drill/view';
import { texHtml } from '../_ui/tex';
import { typeset } from '../_ui/typeset';
import { stepHtml } from './item-view';

type Booleans = boolean | readonly Booleans[];

/** The entries in row-major order. */
function flat(entries: Booleans): boolean[] {
  return typeof entries === 'boolean' ? [entries] : entries.flatMap(flat);
}

export function solutionStepHtml(step: UnfoldedStep): SolutionStepHtml {
  return { ...stepHtml(step), unfoldedHtml: step.unfolded.map(texHtml) };
}

/** What the marking of a drill's answer found, typeset. */
export function drillMarks({ mark, diagnoses, solution, answer }: DrillTold): DrillMarks {
  const flattened = Object.entries(mark.entries).map(([name, entries]) => [name, flat(entries)]);
  const typesetAnswer = Object.entries(answer).map(([name, tex]) => [name, texHtml(tex)]);
  return {
    correct: mark.correct,
    carriedForward: mark.carriedForward,
    entries: Object.fromEntries(flattened),
    verdicts: mark.steps,
    diagnoses: diagnoses.map(({ message, at, computations }) => ({
      messageHtml: typeset(message),
      atHtml: at === null ? null : texHtml(at),
      computations: computations && {
        right: stepHtml(computations.right),
        misread: stepHtml(computations.misread),
      },
    })),
    solution: solution.map(solutionStepHtml),
    answerHtml: Object.fromEntries(typesetAnswer),
  };
}
