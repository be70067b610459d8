import type { Problem } from '../../drills/problem';
import { nameTex } from '../../network/names';
import { drillView } from '../shown-drill';
import type { ShownAsk } from '../types';

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

/** A value on the way, by its name alone. */
export interface StepPlace {
  readonly name: string;
  readonly tex: string;
  readonly shape: readonly number[];
}

export function practiceOf(problem: Problem): Practice {
  const { template, version, level, seed, plan, steps } = problem;
  const draw = { template, version, level, seed };
  const { title, prompt, meanwhile, ask } = drillView({ draw, problem, given: [] });
  const asked = new Set(ask.map(({ name }) => name));
  // A number that the formula itself names is a line of the solution and nothing to compute.
  const computed = new Set(plan.steps.map(({ label }) => label));
  return {
    title,
    family: plan.template.family,
    prompt,
    meanwhile,
    ask,
    onTheWay: steps
      .filter(({ name }) => computed.has(name) && !asked.has(name))
      .map(({ name, value }) => ({ name, tex: nameTex(name), shape: value.shape })),
    steps: steps.length,
  };
}
