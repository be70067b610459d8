import type { z } from 'zod';
import { fromNested, type Nested, sameShape, shapeName } from '../tensor';

export type CellName = 'feedforward' | 'rnn' | 'lstm' | 'gru';
export type Weights = Readonly<Record<string, Nested>>;

/** D entries of an input, H of a hidden state, O of an output. */
type Side = 'D' | 'H' | 'O';
type Sizes = Readonly<Record<Side, number>>;
type Shapes = Readonly<Record<string, readonly Side[]>>;

function gates(names: readonly string[]): Shapes {
  const shapes = names.flatMap((gate) => [
    [`W_${gate}`, ['H', 'D']],
    [`U_${gate}`, ['H', 'H']],
    [`b_${gate}`, ['H']],
  ]);
  return Object.fromEntries(shapes) as Shapes;
}

/** What each cell must have; the first weight's rows say how many hidden units there are. */
const NEEDED: Readonly<Record<CellName, Shapes>> = {
  feedforward: { W1: ['H', 'D'], b1: ['H'], W2: ['O', 'H'], b2: ['O'] },
  rnn: { W: ['H', 'D'], U: ['H', 'H'], b: ['H'] },
  lstm: gates(['i', 'f', 'g', 'o']),
  gru: gates(['z', 'r', 'h']),
};

/** What each cell may have besides. */
const OPTIONAL: Readonly<Record<CellName, Shapes>> = {
  feedforward: {},
  rnn: {},
  lstm: { p_i: ['H'], p_f: ['H'], p_o: ['H'] },
  gru: { c_h: ['H'] },
};

const READOUT: Shapes = { W_y: ['O', 'H'], b_y: ['O'] };

const MEANING: Readonly<Record<Side, string>> = {
  D: 'inputs',
  H: 'hidden units',
  O: 'outputs',
};

/** Where what is refused is told, and below which path. */
export interface Refusals {
  readonly context: z.RefinementCtx;
  readonly path: readonly PropertyKey[];
}

function refuse({ context, path }: Refusals, name: string, message: string): void {
  context.addIssue({ code: 'custom', path: [...path, name], message });
}

/**
 * Refuses unknown, missing and ill-shaped weights of a cell that reads `D` inputs; gives its number of
 * hidden units. `without` names a weight that the conventions leave no place for.
 */
export function checkCell(
  cell: CellName,
  weights: Weights,
  D: number,
  refusals: Refusals,
  without?: string,
): number {
  const shapes = { ...NEEDED[cell], ...OPTIONAL[cell] };
  const names = Object.keys(shapes).filter((name) => name !== without);
  for (const name of Object.keys(weights)) {
    if (names.includes(name)) continue;
    // One way alone leaves its readout out of these weights, so that here there are two ways.
    const joint = name in READOUT && cell !== 'feedforward';
    const message = joint ? 'belongs beside forward and reverse' : `is none of ${names.join(', ')}`;
    refuse(refusals, name, message);
  }
  const missing = Object.keys(NEEDED[cell]).filter((name) => weights[name] === undefined);
  for (const name of missing) refuse(refusals, name, 'is missing');
  if (missing.length > 0) return 0;
  const H = rowsOf(weights[Object.keys(NEEDED[cell])[0] as string] as Nested);
  checkShapes(shapes, weights, { D, H, O: outputs(weights) ?? 0 }, refusals);
  return H;
}

/** Refuses a readout of `H` units whose shapes do not fit. */
export function checkReadout(weights: Weights, H: number, refusals: Refusals): void {
  const O = outputs(weights);
  if (O !== undefined) checkShapes(READOUT, weights, { D: 0, H, O }, refusals);
  else if (weights.b_y !== undefined) refuse(refusals, 'W_y', 'is missing');
}

/** How many entries the output has; none where there is no output. */
export function outputs({ W2, W_y }: Weights): number | undefined {
  const W = W2 ?? W_y;
  return W === undefined ? undefined : rowsOf(W);
}

function rowsOf(value: Nested): number {
  return fromNested(value).shape[0] ?? 1;
}

function checkShapes(shapes: Shapes, weights: Weights, sizes: Sizes, refusals: Refusals): void {
  for (const [name, sides] of Object.entries(shapes)) {
    const value = weights[name];
    if (value === undefined) continue;
    const given = fromNested(value).shape;
    const wanted = sides.map((side) => sizes[side]);
    if (sameShape(given, wanted)) continue;
    const why = [...new Set(sides)].map((side) => `${sizes[side]} ${MEANING[side]}`).join(' and ');
    const message = `${shapeName(given)} does not fit ${why}, which need ${shapeName(wanted)}`;
    refuse(refusals, name, message);
  }
}
