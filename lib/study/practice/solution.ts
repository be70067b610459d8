import type { Problem, SolutionStep } from '../../drills/problem';
import { unfoldedSteps } from '../../drills/unfolded-steps';
import { stepView } from '../shown-drill';
import type { StepView } from '../types';

/** A line of a worked solution that can be unfolded. */
export interface PracticeStep extends StepView {
  /** TeX: every entry as its single products. */
  readonly unfolded: readonly string[];
}

export function solutionOf(problem: Problem): PracticeStep[] {
  const unfolded = unfoldedSteps(problem);
  const withProducts = (step: SolutionStep) => ({
    ...stepView(step),
    unfolded: unfolded.get(step.name) ?? [],
  });
  return problem.steps.map(withProducts);
}
