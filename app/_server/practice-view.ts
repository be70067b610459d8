import type { Problem } from '../../lib/drills/problem';
import type { PracticeMark } from '../../lib/study/practice/mark-practice';
import { practiceOf } from '../../lib/study/practice/practice';
import type { PracticeStep } from '../../lib/study/practice/solution';
import { texHtml } from '../_ui/tex';
import { typeset, typesetLine } from '../_ui/typeset';
import type { MarkedPractice, PracticeView, SolutionStepHtml } from '../drills/view';
import { stepHtml } from './item-view';
import { flat } from './marked-view';

/** A problem as its page shows it; nothing is added that lib/study did not hand out. */
export function practiceView(problem: Problem, stepwise: boolean): PracticeView {
  const { template, level, seed } = problem;
  const { prompt, meanwhile, ask, onTheWay, steps } = practiceOf(problem);
  const field = ({ name, tex, shape }: (typeof onTheWay)[number]) => ({
    name,
    texHtml: texHtml(tex),
    shape,
  });
  return {
    template,
    level,
    seed,
    promptHtml: typeset(prompt),
    meanwhileHtml: typesetLine(meanwhile),
    ask: ask.map((one) => ({ ...field(one), rounding: one.rounding })),
    onTheWay: stepwise ? onTheWay.map(field) : [],
    steps,
  };
}

export function practiceStepHtml(step: PracticeStep): SolutionStepHtml {
  return { ...stepHtml(step), unfoldedHtml: step.unfolded.map(texHtml) };
}

export function markedPracticeView({
  mark,
  diagnoses,
  solution,
  answer,
}: PracticeMark): MarkedPractice {
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
    solution: solution.map(practiceStepHtml),
    answerHtml: Object.fromEntries(typesetAnswer),
  };
}
