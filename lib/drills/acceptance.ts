import type { Tensor } from '../network/tensor';
import { draw } from './draw';
import { fitnessOf } from './fitness';
import { type Plan, planOf } from './plan';
import type { DrillProblem } from './problem';
import { createRandom } from './random';
import type { Level, Template } from './template';

/** Under this share of fit draws a template is refused. */
const LEAST = 0.05;
const DRAWS = 400;

/** How many of a level's draws are fit, and what keeps the others from it. */
export interface Acceptance {
  readonly draws: number;
  /** Share of the draws that were fit, 0 to 1. */
  readonly share: number;
  /** Why draws were thrown away and the misreads to blame, the most frequent first, with how often. */
  readonly blamed: readonly (readonly [string, number])[];
}

/** How a level's draws are tried. */
export interface Trial {
  readonly draws: number;
  /** Which stream of numbers is drawn from: streams can be tried one after the other and added up. */
  readonly stream: number;
  /** Asked between draws; false ends the trial with those that were made. */
  readonly goOn: () => boolean;
}

/** Tries so many draws of one stream, whatever they turn out to be. */
export function acceptanceOf(
  template: Template,
  level: Level,
  { draws = DRAWS, stream = 1, goOn = () => true }: Partial<Trial> = {},
): Acceptance {
  return measured(planOf(template, level), draws, { draws, stream, goOn });
}

const found = new WeakMap<Level, DrillProblem | 'fit'>();

/**
 * Why a template's level cannot be asked: too few of its draws are fit. Found out once, and no longer
 * than until there are enough of them.
 */
export function refusalOf(template: Template, level: Level): DrillProblem | undefined {
  const known = found.get(level) ?? judged(template, level);
  found.set(level, known);
  return known === 'fit' ? undefined : known;
}

function judged(template: Template, level: Level): DrillProblem | 'fit' {
  const { share, draws, blamed } = measured(planOf(template, level), LEAST * DRAWS, {
    ...{ draws: DRAWS, stream: 1, goOn: () => true },
  });
  if (share * draws >= LEAST * DRAWS) return 'fit';
  const worst = blamed.slice(0, 4).map(([kind, times]) => `${kind} (${times})`);
  const percent = Number((100 * share).toFixed(1));
  return {
    message: `${template.id}, level ${level.level}: only ${percent} % of ${draws} draws can tell who understood, and ${100 * LEAST} % are needed; most often to blame: ${worst.join(', ')}`,
    kinds: blamed.map(([kind]) => kind),
  };
}

function measured(plan: Plan, enough: number, { draws, stream, goOn }: Trial): Acceptance {
  const random = createRandom(stream);
  const blamed = new Map<string, number>();
  let [count, fit] = [0, 0];
  while (count < draws && fit < enough && goOn()) {
    count++;
    const givens: Record<string, Tensor> = {};
    for (const given of plan.givens) givens[given.name] = draw(given, random);
    const fitness = fitnessOf(plan, givens);
    if (fitness.fit) fit++;
    else {
      for (const kind of [fitness.because, ...fitness.kinds]) {
        blamed.set(kind, (blamed.get(kind) ?? 0) + 1);
      }
    }
  }
  return {
    draws: count,
    share: count === 0 ? 0 : fit / count,
    blamed: [...blamed].sort((a, b) => b[1] - a[1]),
  };
}
