import type { Drill } from '../bank/item';
import type { Store } from '../db/client';
import { exampleOf } from '../drills/example';
import type { Problem, SolutionStep } from '../drills/problem';
import { meanwhile, roundingWords, taskOf } from '../drills/prompt';
import { nameTex } from '../network/names';
import { type Draw, drawOf, problemOf, templateOf } from './drill-problem';
import { fadedSteps } from './fading';
import type { StoredDrill } from './item-body';
import type { ShownCommon, ShownDrill, WorkedExample } from './shown-item';
import type { StepView } from './worked-step';

/** Which numbers a drill is shown with, and how much of the solution stands there. */
export interface DrillShowing {
  readonly draw: Draw;
  readonly problem: Problem;
  readonly given: readonly SolutionStep[];
  /** The further steps that may be asked for, one after the other; none gives an asked value away. */
  readonly hints: readonly SolutionStep[];
}

export async function drillShowing(
  db: Store,
  body: StoredDrill,
  seed: number,
  repetitions: number,
): Promise<DrillShowing> {
  const draw = await drawOf(db, body, seed);
  const problem = await problemOf(db, draw);
  const asked = problem.ask.map(({ name }) => name);
  const given = fadedSteps(problem.steps, asked, repetitions);
  const hints = fadedSteps(problem.steps, asked, 0).slice(given.length);
  return { draw, problem, given, hints };
}

/** A step as it is shown: its first line says what it computes. */
export function stepView({ name, symbolic, substituted, valueTex }: SolutionStep): StepView {
  return { name, symbolic: `${nameTex(name)} = ${symbolic}`, substituted, value: valueTex };
}

/**
 * The part of a drill's view that other kinds do not have.
 *
 * @param taken how many hints were asked for
 */
export function drillView(
  { problem, given, hints }: DrillShowing,
  taken = 0,
): Omit<ShownDrill, keyof ShownCommon> {
  const { plan, draw } = problem;
  const hinted = hints.slice(0, taken);
  const known = new Set([...problem.ask, ...given, ...hinted].map(({ name }) => name));
  // A number that the formula itself names is a line of the solution and nothing to compute.
  const computed = new Set(plan.steps.map(({ label }) => label));
  return {
    kind: 'drill',
    title: plan.template.title,
    prompt: taskOf(plan, problem.given),
    ask: problem.ask.map(({ name, shape, decimals }, place) => ({
      name,
      tex: nameTex(name),
      shape,
      rounding: roundingWords(plan.asks[place]!, decimals),
    })),
    meanwhile: meanwhile(draw).trim(),
    onTheWay: problem.steps
      .filter(({ name }) => computed.has(name) && !known.has(name))
      .map(({ name, value }) => ({ name, tex: nameTex(name), shape: value.shape })),
    stepsShown: given.map(stepView),
    hinted: hinted.map(stepView),
    hints: hints.length,
  };
}

/** An item's own numbers, worked through. */
export async function workedExample(
  db: Store,
  body: StoredDrill,
  { given, note }: NonNullable<Drill['example']>,
): Promise<WorkedExample> {
  const template = await templateOf(db, body);
  const level = template.levels.find((one) => one.level === body.level);
  if (!level) throw new Error(`${template.id} has no level ${body.level}.`);
  const steps = exampleOf(template, level, given);
  return { prompt: body.prompt, steps: steps.map(stepView), note };
}
