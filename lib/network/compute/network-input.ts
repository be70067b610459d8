import { z } from 'zod';
import type { GruConvention } from '../cells/convention';
import type { Direction } from '../cells/names';
import type { Activation } from '../cells/rnn';
import { checkRelevance, type Fields, fields } from './fields';
import { type Loss, readLoss } from './loss-input';
import { part, tensor } from './reading';
import { initialState, type States, statesOf } from './states';
import { type CellName, checkCell, checkReadout, outputs, type Weights } from './weights';

/** A cell in one direction, with its initial states. */
export interface Way {
  readonly direction: Direction;
  /** The cell's weights, without the readout. */
  readonly weights: Weights;
  readonly hidden: number;
  readonly h0: readonly number[];
  readonly c0: readonly number[];
}

/** One way or both, and the readout over what they give. */
export interface Layer {
  readonly ways: readonly Way[];
  readonly readout: Weights;
}

/** What `compute` is asked for a network, with everything absent filled in and every shape checked. */
export interface NetworkInput {
  readonly cell: CellName;
  readonly layers: readonly Layer[];
  readonly deep: boolean;
  readonly bidirectional: boolean;
  readonly x: readonly (readonly number[])[];
  readonly activation: Activation;
  readonly convention: GruConvention;
  readonly loss: Loss | undefined;
}

const oneWay = z.record(z.string(), tensor);
const bothWays = z.strictObject({
  forward: oneWay,
  reverse: oneWay,
  W_y: tensor.optional(),
  b_y: tensor.optional(),
});

/** Where a layer stands: what it reads and whether it may have a readout. */
interface Place {
  readonly path: PropertyKey[];
  /** The path of its initial states below `h0` and `c0`. */
  readonly statePath: PropertyKey[];
  readonly inputs: number;
  readonly top: boolean;
  readonly h0: States;
  readonly c0: States;
}

/** The input of a network, read and checked. */
export const networkInput = fields.transform((input, context): NetworkInput => {
  checkRelevance(input, context);
  const deep = input.layers !== undefined;
  const blocks = input.layers ?? [input.weights];
  const h0 = statesOf(input, 'h0', context);
  const c0 = statesOf(input, 'c0', context);
  let inputs = input.x[0]?.length ?? 0;
  const layers = blocks.map((block, at) => {
    const layer = readLayer(
      input,
      block,
      {
        path: deep ? ['layers', at] : ['weights'],
        statePath: deep ? [at] : [],
        inputs,
        top: at === blocks.length - 1,
        h0: h0[at] ?? {},
        c0: c0[at] ?? {},
      },
      context,
    );
    inputs = layer.ways.reduce((sum, way) => sum + way.hidden, 0);
    return layer;
  });
  const { cell, x, activation, convention, direction } = input;
  const top = layers.at(-1) as Layer;
  const width = outputs({ ...top.ways[0]?.weights, ...top.readout }) ?? inputs;
  const loss = input.loss && readLoss(input.loss, x.length, width, context);
  const bidirectional = direction === 'bidirectional';
  return { cell, layers, deep, bidirectional, x, activation, convention, loss };
});

function readLayer(input: Fields, block: unknown, place: Place, context: z.RefinementCtx): Layer {
  const { direction } = input;
  if (direction !== 'bidirectional') {
    const weights = part(oneWay, block, place.path, context) ?? {};
    const { W_y, b_y, ...rest } = weights;
    const plain = input.cell === 'feedforward';
    const way = readWay(input, plain ? weights : rest, direction, place.path, place, context);
    const readout = plain ? {} : present({ W_y, b_y });
    return { ways: [way], readout: readReadout(readout, way.hidden, place, context) };
  }
  const { forward, reverse, W_y, b_y } = part(bothWays, block, place.path, context) ?? {
    forward: {},
    reverse: {},
  };
  const ways = [
    readWay(input, forward, 'forward', [...place.path, 'forward'], place, context),
    readWay(input, reverse, 'reverse', [...place.path, 'reverse'], place, context),
  ];
  const width = ways.reduce((sum, { hidden }) => sum + hidden, 0);
  return { ways, readout: readReadout(present({ W_y, b_y }), width, place, context) };
}

function present(weights: Readonly<Record<string, Weights[string] | undefined>>): Weights {
  const given = Object.entries(weights).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as Weights;
}

function readWay(
  { cell, convention, direction }: Fields,
  weights: Weights,
  way: Direction,
  path: PropertyKey[],
  place: Place,
  context: z.RefinementCtx,
): Way {
  const inside = cell === 'gru' && convention.reset === 'before' ? 'c_h' : undefined;
  const hidden = checkCell(cell, weights, place.inputs, { path, context }, inside);
  const zeros = new Array<number>(hidden).fill(0);
  const below: PropertyKey[] = [
    ...place.statePath,
    ...(direction === 'bidirectional' ? [way] : []),
  ];
  return {
    direction: way,
    weights: cell === 'gru' && convention.reset === 'after' ? { c_h: zeros, ...weights } : weights,
    hidden,
    h0: initialState(place.h0[way], hidden, ['h0', ...below], context),
    c0: initialState(place.c0[way], hidden, ['c0', ...below], context),
  };
}

function readReadout(
  weights: Weights,
  width: number,
  { path, top }: Place,
  context: z.RefinementCtx,
): Weights {
  const [name] = Object.keys(weights);
  if (!top && name !== undefined) {
    const message = 'only the top layer can have an output';
    context.addIssue({ code: 'custom', path: [...path, name], message });
  }
  checkReadout(weights, width, { path, context });
  return weights;
}
