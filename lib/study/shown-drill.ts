import type { Drill } from '../bank/item';
import type { Store } from '../db/client';
import { exampleOf } from '../drills/example';
import type { Problem, SolutionStep } from '../drills/problem';
import { meanwhile, roundingWords, taskOf } from '../drills/prompt';
import { nameTex } from '../network/names';
import { type Draw, drawOf, problemOf, templateOf } from './drill-problem';
import { fadedSteps } from './fading';
import type { StoredDrill } from './item-body';
import type { ShownCommon, ShownDrill, StepView, WorkedExample } from './types';

/** Which numbers a drill is shown with, and how much of the solution stands there. */
export interface DrillShowing {
  readonly draw: Draw;
  readonly problem: Problem;
  readonly given: readonly SolutionStep[];
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
  return { draw, problem, given: fadedSteps(problem.steps, asked, repetitions) };
}

/** A step as it is shown: its first line says what it computes. */
export function stepView({ name, symbolic, substituted, valueTex }: SolutionStep): StepView {
  return { name, symbolic: `${nameTex(name)} = ${symbolic}`, substituted, value: valueTex };
}

/** The part of a drill's view that other kinds do not have. */
export function drillView({ problem, given }: DrillShowing): Omit<ShownDrill, keyof ShownCommon> {
  const { plan, draw } = problem;
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
    stepsShown: given.map(stepView),
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
