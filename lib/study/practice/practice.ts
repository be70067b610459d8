import type { Problem } from '../../drills/problem';
import { drillView } from '../shown-drill';
import type { ShownAsk } from '../shown-item';
import type { StepPlace } from '../worked-step';

/** A problem to practise, without a right value in it. */
export interface Practice {
  readonly title: string;
  readonly family: string;
  /** Markdown and TeX. */
  readonly prompt: string;
  readonly meanwhile: string;
  readonly ask: readonly ShownAsk[];
  /** Values on the way that may be filled in too, in their order. */
  readonly onTheWay: readonly StepPlace[];
  /** How many lines the worked solution has. */
  readonly steps: number;
}

export function practiceOf(problem: Problem): Practice {
  const { template, version, level, seed, plan, steps } = problem;
  const draw = { template, version, level, seed };
  const shown = { draw, problem, given: [], hints: [] };
  const { title, prompt, meanwhile, ask, onTheWay } = drillView(shown);
  const { family } = plan.template;
  return { title, family, prompt, meanwhile, ask, onTheWay, steps: steps.length };
}
