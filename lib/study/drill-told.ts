import type { Problem } from '../drills/problem';
import { unfoldedSteps } from '../drills/unfolded-steps';
import { compare } from '../grading/compare';
import type { Diagnosis } from '../grading/diagnose';
import type { Mark } from '../grading/mark';
import { nameTex } from '../network/names';
import { tensorTex } from '../network/ops/numbers';
import { stepView } from './shown-drill';
import type { DrillTold, ToldDiagnosis } from './told-answer';
import type { UnfoldedStep } from './worked-step';

/** What is told of a marked answer to a drill, now or when it is looked at again. */
export function drillTold(problem: Problem, mark: Mark): DrillTold {
  const answer = problem.ask.map(({ name, value, decimals }) => [
    name,
    tensorTex(value, decimals).text,
  ]);
  return {
    mark,
    diagnoses: mark.diagnosis.map((diagnosis) => toldDiagnosis(problem, diagnosis)),
    solution: solutionOf(problem),
    answer: Object.fromEntries(answer),
  };
}

function toldDiagnosis(problem: Problem, diagnosis: Diagnosis): ToldDiagnosis {
  const { kind, message, at } = diagnosis;
  const both = compare(problem, diagnosis);
  return {
    kind,
    message,
    at: at === 'every' ? null : nameTex(at),
    computations: both ? { right: stepView(both.right), misread: stepView(both.misread) } : null,
  };
}

export function solutionOf(problem: Problem): UnfoldedStep[] {
  const unfolded = unfoldedSteps(problem);
  return problem.steps.map((step) => ({
    ...stepView(step),
    unfolded: unfolded.get(step.name) ?? [],
  }));
}
