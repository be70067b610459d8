import { append, type Builder, createBuilder, graphOf, label, nodeOf } from '../build';
import { bidirectional } from '../cells/bidirectional';
import type { GruConvention } from '../cells/convention';
import { deep } from '../cells/deep';
import { gruStep } from '../cells/gru';
import { type LstmState, type LstmWeights, lstmStep } from '../cells/lstm';
import { namesAt } from '../cells/names';
import { readout } from '../cells/readout';
import { type Activation, type RnnState, type RnnWeights, rnnStep } from '../cells/rnn';
import { type Step, unroll } from '../cells/unroll';
import { appendGradient } from '../gradient';
import type { NodeId, OpName } from '../graph';
import * as sugar from '../sugar';
import type { Shape } from '../tensor';
import { type Sample, singleOps } from './single-ops';

function weights<Name extends string>(b: Builder, names: readonly Name[]): Record<Name, NodeId> {
  const shapeOf = (name: string): Shape => (/^[WU]/.test(name) ? [2, 2] : [2]);
  const pairs = names.map((name) => [name, sugar.input(b, name, shapeOf(name))]);
  return Object.fromEntries(pairs) as Record<Name, NodeId>;
}

function inputs(b: Builder, steps: number): NodeId[] {
  return Array.from({ length: steps }, (_, t) => sugar.input(b, `x_${t + 1}`, [2]));
}

/** A GRU over some steps; asked is the last state. */
export function gruSample(
  steps: number,
  convention: GruConvention = { z: 'new', reset: 'before' },
): Sample {
  const b = createBuilder();
  const inside = convention.reset === 'after' ? (['c_h'] as const) : [];
  const names = ['z', 'r', 'h'].flatMap((gate) => [`W_${gate}`, `U_${gate}`, `b_${gate}`]);
  const w = weights(b, [...names, ...inside]) as Parameters<typeof gruStep>[1];
  let h = sugar.input(b, 'h_0', [2]);
  inputs(b, steps).forEach((x, t) => {
    h = gruStep(b, w, x, { h }, namesAt(t + 1), convention).h;
  });
  const name = `gru ${convention.z} ${convention.reset} ${steps}`;
  return { name, graph: graphOf(b), asked: [h] };
}

/** An LSTM over some steps, with peepholes or without; asked is the last hidden state. */
export function lstmSample(steps: number, peepholes = true): Sample {
  const b = createBuilder();
  const gates = ['i', 'f', 'g', 'o'].flatMap((gate) => [`W_${gate}`, `U_${gate}`, `b_${gate}`]);
  const looking = peepholes ? ['p_i', 'p_f', 'p_o'] : [];
  const w = weights(b, [...gates, ...looking]) as Parameters<typeof lstmStep>[1];
  let state = { h: sugar.input(b, 'h_0', [2]), c: sugar.input(b, 'c_0', [2]) };
  inputs(b, steps).forEach((x, t) => {
    state = lstmStep(b, w, x, state, namesAt(t + 1));
  });
  return {
    name: `lstm ${steps}${peepholes ? ' with peepholes' : ''}`,
    graph: graphOf(b),
    asked: [state.h],
  };
}

/** An RNN with an output at each step, its squared error and the gradients of all weights. */
export function rnnSample(steps: number, activation: Activation): Sample {
  const b = createBuilder();
  const w = weights(b, ['W', 'U', 'b', 'W_y', 'b_y']);
  let h = sugar.input(b, 'h_0', [2]);
  const losses = inputs(b, steps).map((x, t) => {
    h = rnnStep(b, w, x, { h }, namesAt(t + 1), activation).h;
    const y = readout(b, w, h, namesAt(t + 1));
    const error = sugar.subtract(b, y, sugar.input(b, `t_${t + 1}`, [2]));
    return sugar.sum(b, append(b, 'power', [error], { attributes: { exponent: 2 } }));
  });
  const loss = label(b, sugar.add(b, ...losses), 'L');
  const wrt = [w.W, w.U, w.b, w.W_y];
  const gradients = appendGradient(b, loss, wrt);
  return {
    name: `rnn ${activation} ${steps}`,
    graph: graphOf(b),
    asked: [h, ...wrt.map((id) => gradients.get(id) as NodeId)],
  };
}

/** A GRU step as a formula writes it out: without parts, but with the usual names. */
export function handWrittenGru(): Sample {
  const { graph, asked } = gruSample(1);
  const nodes = graph.nodes.map(({ part: _part, time: _time, ...node }) => node);
  return { name: 'gru by hand', graph: { nodes }, asked };
}

/** An LSTM step as a formula writes it out. */
export function handWrittenLstm(): Sample {
  const { graph, asked } = lstmSample(1, false);
  const nodes = graph.nodes.map(({ part: _part, time: _time, ...node }) => node);
  return { name: 'lstm by hand', graph: { nodes }, asked };
}

/** A value that acts on the loss in two ways, and the gradient by what it is made from. */
function twoWays(): Sample {
  const b = createBuilder();
  const [W, x, v] = [
    sugar.input(b, 'W', [2, 2]),
    sugar.input(b, 'x', [2]),
    sugar.input(b, 'v', [2]),
  ];
  const y = label(b, sugar.product(b, W, x), 'y');
  const loss = label(b, sugar.add(b, sugar.dot(b, y, y), sugar.dot(b, y, v)), 'L');
  const gradient = appendGradient(b, loss, [x]).get(x) as NodeId;
  return { name: 'two ways', graph: graphOf(b), asked: [gradient] };
}

/** h_1 = f(W x_1 + U h_0 + b), asked with its pre-activation. */
function layer(activation: OpName): Sample {
  const b = createBuilder();
  const w = weights(b, ['W_x', 'W_h', 'b']);
  const [x, h] = [sugar.input(b, 'x_1', [2]), sugar.input(b, 'h_0', [2])];
  const sum = sugar.add(b, sugar.product(b, w.W_x, x), sugar.product(b, w.W_h, h), w.b);
  const a = label(b, sum, 'a_1');
  const state = append(b, activation, [a], { label: 'h_1' });
  return { name: `layer ${activation}`, graph: graphOf(b), asked: [nodeOf(b, state).id] };
}

/** Two RNNs over one sequence, one from its end; asked are the joined states. */
export function bidirectionalSample(steps: number): Sample {
  const b = createBuilder();
  const [w, v] = [weights(b, ['W', 'U', 'b']), weights(b, ['W_rev', 'U_rev', 'b_rev'])];
  const way =
    (own: RnnWeights): Step<RnnState> =>
    (to, x, state, names) =>
      rnnStep(to, own, x, state, names);
  const { h } = bidirectional(
    b,
    { forward: way(w), reverse: way({ W: v.W_rev, U: v.U_rev, b: v.b_rev }) },
    inputs(b, steps),
    { forward: { h: sugar.input(b, 'h_0', [2]) }, reverse: { h: sugar.input(b, 'g_0', [2]) } },
  );
  return { name: `bidirectional ${steps}`, graph: graphOf(b), asked: h };
}

/** Two layers of RNNs; asked is the upper layer's last state. */
function deepSample(steps: number): Sample {
  const b = createBuilder();
  const own = [weights(b, ['W', 'U', 'b']), weights(b, ['W_2', 'U_2', 'b_2'])];
  const [first, second] = [own[0] as RnnWeights, own[1] as Record<string, NodeId>];
  const upper = { W: second.W_2, U: second.U_2, b: second.b_2 } as RnnWeights;
  const layers = deep([first, upper], inputs(b, steps), (layer, xs, number) => {
    const initial = { h: sugar.input(b, `h_${number}_0`, [2]) };
    const step: Step<RnnState> = (to, x, state, names) => rnnStep(to, layer, x, state, names);
    const states = unroll(b, step, xs, initial, { layer: number });
    return { h: states.map(({ h }) => h) };
  });
  return { name: `deep ${steps}`, graph: graphOf(b), asked: layers[1]?.h.slice(-1) ?? [] };
}

/** Two layers of LSTMs, both ways, with the squared norm of the last output and the gradient by x_1. */
export function deepBidirectionalLstm(steps: number): Sample {
  const b = createBuilder();
  const xs = inputs(b, steps);
  const way = (layer: number, direction: string, width: number) => {
    const given = (name: string, shape: Shape) =>
      sugar.input(b, `${name}_${layer}_${direction}`, shape);
    const gates = ['i', 'f', 'g', 'o'].flatMap((gate) => [
      [`W_${gate}`, given(`W_${gate}`, [2, width])],
      [`U_${gate}`, given(`U_${gate}`, [2, 2])],
      [`b_${gate}`, given(`b_${gate}`, [2])],
    ]);
    const own = Object.fromEntries(gates) as LstmWeights;
    const step: Step<LstmState> = (to, x, state, names) => lstmStep(to, own, x, state, names);
    return { step, initial: { h: given('h0', [2]), c: given('c0', [2]) } };
  };
  const layers = deep([2, 4], xs, (width, below, layer) => {
    const [forward, reverse] = [way(layer, 'fwd', width), way(layer, 'rev', width)];
    const cells = { forward: forward.step, reverse: reverse.step };
    const initial = { forward: forward.initial, reverse: reverse.initial };
    return bidirectional(b, cells, below, initial, layer);
  });
  const last = layers[1]?.h[steps - 1] as NodeId;
  const loss = label(b, sugar.dot(b, last, last), 'L');
  const gradient = appendGradient(b, loss, xs.slice(0, 1)).get(xs[0] as NodeId) as NodeId;
  return { name: 'deep bidirectional lstm', graph: graphOf(b), asked: [last, gradient] };
}

/** Graphs in which every mistake can be made. */
export const samples: readonly Sample[] = [
  ...singleOps,
  ...(['tanh', 'sigmoid', 'relu'] as const).map(layer),
  gruSample(1),
  gruSample(2, { z: 'keep', reset: 'after' }),
  lstmSample(2),
  lstmSample(1, false),
  bidirectionalSample(3),
  deepSample(2),
  twoWays(),
  ...(['tanh', 'sigmoid', 'relu'] as const).map((activation) => rnnSample(3, activation)),
  handWrittenGru(),
  handWrittenLstm(),
];
