import { explain } from '../network/explain';
import { run } from '../network/run';
import { type Tensor, toNested } from '../network/tensor';
import { err, ok, type Result } from '../result';
import { draw } from './draw';
import { pruned } from './entries';
import { type FitDraw, fitnessOf } from './fitness';
import { type Givens, load } from './givens';
import { type Plan, planOf } from './plan';
import { promptOf } from './prompt';
import { createRandom } from './random';
import { shownPlaces } from './shown-places';
import type { Template } from './template';

export interface AskedValue {
  readonly name: string;
  readonly shape: readonly number[];
  readonly decimals: number;
  readonly value: Tensor;
}

/** One line of the worked solution; the first three are TeX. */
export interface SolutionStep {
  readonly name: string;
  readonly symbolic: string;
  readonly substituted: string;
  readonly valueTex: string;
  readonly value: Tensor;
}

/** A mistake (or several that no answer tells apart) and the answer it leads to, ask by ask. */
export interface ListedMisread {
  readonly kind: string;
  readonly at: string;
  readonly message: string;
  readonly answer: Readonly<Record<string, Tensor>>;
}

/** A question with numbers in it, its answer, its worked solution and what is known to go wrong. */
export interface Problem {
  readonly template: string;
  readonly version: number;
  readonly level: number;
  readonly seed: number;
  /** Names template version, level and seed; the same variant is the same problem for ever. */
  readonly variant: string;
  /** Markdown with TeX. */
  readonly prompt: string;
  readonly given: Givens;
  readonly ask: readonly AskedValue[];
  readonly keptPlaces: number | undefined;
  readonly steps: readonly SolutionStep[];
  readonly misreads: readonly ListedMisread[];
  readonly plan: Plan;
  readonly draw: FitDraw;
  /** How many draws were made until one was fit, that one included. */
  readonly draws: number;
}

/** Why no problem could be made; the message says what a teacher can do about it. */
export interface DrillProblem {
  readonly message: string;
  readonly kinds: readonly string[];
}

/** A seed's stream is asked this often for a draw that is fit. */
const MOST_DRAWS = 200;

/** So many draws are tried however long they take: of fewer, that none was fit says nothing of the formula. */
const FEWEST_DRAWS = 20;

/** Which problem of a template is made. */
export interface Drawing {
  readonly seed: number;
  /** The lowest one where none is named. */
  readonly level?: number;
  /** Asked between draws; false gives up, for somebody who waits while they type. */
  readonly goOn?: () => boolean;
}

/**
 * The problem of a template, level and seed: numbers are drawn from the seed's stream until a draw
 * is fit to tell who understood.
 */
export function makeProblem(
  template: Template,
  { seed, level: wanted, goOn = () => true }: Drawing,
): Result<Problem, DrillProblem> {
  const level = template.levels.find((one) => one.level === (wanted ?? template.levels[0]?.level));
  if (!level) {
    const levels = template.levels.map((one) => one.level).join(', ');
    return err({
      message: `${template.id} has no level ${wanted}; its levels are ${levels}`,
      kinds: [],
    });
  }
  const plan = planOf(template, level);
  const random = createRandom(seed);
  const blamed = new Map<string, number>();
  let attempt = 0;
  for (; attempt < MOST_DRAWS && (attempt < FEWEST_DRAWS || goOn()); attempt++) {
    const givens: Record<string, Tensor> = {};
    for (const given of plan.givens) givens[given.name] = draw(given, random);
    const fitness = fitnessOf(plan, givens);
    if (fitness.fit) return ok(problemOf(plan, seed, givens, fitness, attempt + 1));
    for (const kind of [fitness.because, ...fitness.kinds]) {
      blamed.set(kind, (blamed.get(kind) ?? 0) + 1);
    }
  }
  const worst = [...blamed].sort((a, b) => b[1] - a[1]).slice(0, 4);
  return err({
    message: `${template.id}, level ${level.level}: none of ${attempt} draws can tell who understood; most often to blame: ${worst.map(([kind, times]) => `${kind} (${times})`).join(', ')}`,
    kinds: worst.map(([kind]) => kind),
  });
}

function problemOf(
  plan: Plan,
  seed: number,
  given: Givens,
  fitness: FitDraw,
  draws: number,
): Problem {
  const { template, level } = plan;
  load(plan.right.program, given);
  const ask = plan.asks.map(({ name, node }, index) => ({
    name,
    shape: plan.right.program.value(node).shape,
    decimals: fitness.places[index] ?? 0,
    value: copy(plan.right.program.value(node)),
  }));
  return {
    template: template.id,
    version: template.version,
    level,
    seed,
    variant: `${template.id}.v${template.version}.l${level}.s${seed}`,
    prompt: promptOf(plan, given, fitness),
    given,
    ask,
    keptPlaces: fitness.keptPlaces,
    steps: stepsOf(plan, given, fitness),
    misreads: fitness.groups.map((group) => listed(plan, group)),
    plan,
    draw: fitness,
    draws,
  };
}

/** The worked solution, line by line. */
function stepsOf(plan: Plan, given: Givens, fitness: FitDraw): SolutionStep[] {
  const graph = pruned(
    plan.graph,
    plan.asks.map(({ node }) => node),
  );
  const values = run(graph, given);
  const places = shownPlaces(plan, fitness, values);
  return explain(graph, values, { places }).map(
    ({ name, symbolic, substituted, value, valueTex }) => ({
      name,
      symbolic,
      substituted,
      value,
      valueTex,
    }),
  );
}

function listed({ asks }: Plan, group: FitDraw['groups'][number]): ListedMisread {
  const [first] = group;
  let entry = 0;
  const answer: Record<string, Tensor> = {};
  const nodes = first?.misread.asks ?? [];
  for (const [index, { name }] of asks.entries()) {
    const shape = first?.misread.reading.program.value(nodes[index]?.node ?? -1).shape ?? [];
    const size = shape.reduce((product, side) => product * side, 1);
    const values = first?.intervals.slice(entry, entry + size).map(({ value }) => value) ?? [];
    answer[name] = { shape, data: Float64Array.from(values) };
    entry += size;
  }
  return {
    kind: group.map(({ misread }) => misread.kind).join('|'),
    at: first?.misread.at ?? 'every',
    message: group.map(({ misread }) => misread.message).join(' Or: '),
    answer,
  };
}

/** Values in a program are overwritten by its next run. */
function copy({ shape, data }: Tensor): Tensor {
  return { shape, data: data.slice() };
}

/** A problem as the command line prints it. */
export function problemJson(problem: Problem): unknown {
  const nested = (values: Readonly<Record<string, Tensor>>) =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, toNested(value)]));
  const { template, version, seed, variant, prompt, given, ask, steps, misreads } = problem;
  return {
    template,
    version,
    seed,
    variant,
    prompt,
    given: nested(given),
    ask: ask.map(({ name, shape, decimals }) => ({ name, shape, decimals })),
    answer: Object.fromEntries(ask.map(({ name, value }) => [name, toNested(value)])),
    steps: steps.map(({ name, symbolic, substituted, value }) => ({
      name,
      symbolic,
      substituted,
      value: toNested(value),
    })),
    misreads: misreads.map(({ kind, at, message, answer }) => ({
      kind,
      at,
      message,
      answer: nested(answer),
    })),
  };
}
