import type { Problem } from '../../drills/problem';
import { compare } from '../../grading/compare';
import { type Mark, mark } from '../../grading/mark';
import type { Answer } from '../../grading/observation';
import type { UnreadCell } from '../../grading/read-answer';
import { nameTex } from '../../network/names';
import { tensorTex } from '../../network/ops/numbers';
import { ok, type Result } from '../../result';
import { stepView } from '../shown-drill';
import type { StepView } from '../types';
import { type PracticeStep, solutionOf } from './solution';

/** What a practised answer comes to; nothing is stored and nothing is scheduled. */
export interface PracticeMark {
  readonly mark: Mark;
  readonly diagnoses: readonly PracticeDiagnosis[];
  readonly solution: readonly PracticeStep[];
  /** TeX of each asked value. */
  readonly answer: Readonly<Record<string, string>>;
}

export interface PracticeDiagnosis {
  readonly kind: string;
  /** Markdown and TeX. */
  readonly message: string;
  /** TeX of the step where it happened; null where it happened wherever it could. */
  readonly at: string | null;
  readonly computations: { readonly right: StepView; readonly misread: StepView } | null;
}

/** Marks what was typed for asked values and for values on the way, by name. */
export function markPractice(
  problem: Problem,
  answer: Answer,
): Result<PracticeMark, readonly UnreadCell[]> {
  const marked = mark(problem, answer);
  if (!marked.ok) return marked;
  const diagnoses = marked.value.diagnosis.map((diagnosis) => {
    const { kind, message, at } = diagnosis;
    const both = compare(problem, diagnosis);
    return {
      kind,
      message,
      at: at === 'every' ? null : nameTex(at),
      computations: both ? { right: stepView(both.right), misread: stepView(both.misread) } : null,
    };
  });
  return ok({
    mark: marked.value,
    diagnoses,
    solution: solutionOf(problem),
    answer: Object.fromEntries(
      problem.ask.map(({ name, value, decimals }) => [name, tensorTex(value, decimals).text]),
    ),
  });
}
