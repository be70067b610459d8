import type { Problem } from '../../lib/drills/problem';
import { practiceOf } from '../../lib/study/practice/practice';
import { typeset, typesetLine } from '../_ui/typeset';
import type { PracticeView } from '../drills/view';
import { fieldView } from './item-view';

/** Where a problem is found, which for a made deck's drill is not its template's own name. */
interface Found {
  readonly template: string;
  readonly link: string | null;
}

/** A problem as its page shows it; nothing is added that lib/study did not hand out. */
export function practiceView(
  problem: Problem,
  stepwise: boolean,
  { template, link }: Found = { template: problem.template, link: null },
): PracticeView {
  const { level, seed } = problem;
  const { prompt, meanwhile, ask, onTheWay, steps } = practiceOf(problem);
  return {
    template,
    link,
    level,
    seed,
    promptHtml: typeset(prompt),
    meanwhileHtml: typesetLine(meanwhile),
    ask: ask.map((one) => ({ ...fieldView(one), rounding: one.rounding })),
    onTheWay: stepwise ? onTheWay.map(fieldView) : [],
    steps,
  };
}
