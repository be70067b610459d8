import type { Tensor } from '../network/tensor';
import { draw } from './draw';
import { fitnessOf } from './fitness';
import { planOf } from './plan';
import { makeProblem } from './problem';
import { createRandom } from './random';
import type { Template } from './template';

/** What many seeds show of one level of a template. */
export interface LevelReport {
  readonly template: string;
  readonly level: number;
  readonly problems: number;
  /** Share of draws that were fit, 0 to 1. */
  readonly accepted: number;
  /** How many of the problems have givens that no other has. */
  readonly distinct: number;
  /** The fewest misreads that any of the problems lists, a group counted as one. */
  readonly fewestMisreads: number;
  /** Why draws were thrown away, with how often. */
  readonly blamed: Readonly<Record<string, number>>;
}

/** Makes the problems of so many seeds and reports on them. */
export function reportOn(template: Template, level: number, seeds: number): LevelReport {
  let draws = 0;
  let fewest = Number.POSITIVE_INFINITY;
  let problems = 0;
  const givens = new Set<string>();
  for (let seed = 0; seed < seeds; seed++) {
    const made = makeProblem(template, { seed, level });
    if (!made.ok) {
      draws += 200;
      continue;
    }
    problems++;
    draws += made.value.draws;
    fewest = Math.min(fewest, made.value.misreads.length);
    givens.add(JSON.stringify(Object.values(made.value.given).map(({ data }) => [...data])));
  }
  return {
    template: template.id,
    level,
    problems,
    accepted: problems / draws,
    distinct: givens.size,
    fewestMisreads: problems > 0 ? fewest : 0,
    blamed: blameOf(template, level, Math.min(seeds, 100)),
  };
}

function blameOf(template: Template, wanted: number, draws: number): Record<string, number> {
  const level = template.levels.find((one) => one.level === wanted);
  const blamed: Record<string, number> = {};
  if (!level) return blamed;
  const plan = planOf(template, level);
  const random = createRandom(1);
  for (let index = 0; index < draws; index++) {
    const givens: Record<string, Tensor> = {};
    for (const given of plan.givens) givens[given.name] = draw(given, random);
    const fitness = fitnessOf(plan, givens);
    if (fitness.fit) continue;
    for (const kind of [fitness.because, ...fitness.kinds]) blamed[kind] = (blamed[kind] ?? 0) + 1;
  }
  return blamed;
}
