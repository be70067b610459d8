import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { type Builder, createBuilder, graphOf } from '../build';
import { explain } from '../explain';
import type { Node, NodeId } from '../graph';
import { run } from '../run';
import { input } from '../sugar';
import { type Shape, sizeOf, type Tensor } from '../tensor';
import { bidirectional } from './bidirectional';
import { deep } from './deep';
import { feedforward } from './feedforward';
import { type GruWeights, gruStep } from './gru';
import { type LstmWeights, lstmStep } from './lstm';
import { namesAt } from './names';
import { readout } from './readout';
import { rnnStep } from './rnn';
import { unroll } from './unroll';

const H = 2;
const D = 2;

function gates(b: Builder, names: readonly string[], suffix = '', inputs = D) {
  return Object.fromEntries(
    names.flatMap((gate) => [
      [`W_${gate}`, input(b, `W_${gate}${suffix}`, [H, inputs])],
      [`U_${gate}`, input(b, `U_${gate}${suffix}`, [H, H])],
      [`b_${gate}`, input(b, `b_${gate}${suffix}`, [H])],
    ]),
  );
}

const lstmWeights = (b: Builder, suffix = '', inputs = D) =>
  gates(b, ['i', 'f', 'g', 'o'], suffix, inputs) as LstmWeights;

/** The steps that a learner sees, each with the part that it plays. */
function stepsOf(b: Builder): [string, string | undefined, number | undefined][] {
  return b.nodes
    .filter(({ op, label }) => op !== 'input' && label !== undefined)
    .map(({ label, part, time }) => [label as string, part, time]);
}

const vectors = (b: Builder, names: readonly string[]): NodeId[] =>
  names.map((name) => input(b, name, [D]));

describe('the steps of a cell', () => {
  it('of an RNN are its pre-activation, its state and its output', () => {
    const b = createBuilder();
    const [x, h] = vectors(b, ['x_1', 'h_0']) as [NodeId, NodeId];
    const weights = { W: input(b, 'W', [H, D]), U: input(b, 'U', [H, H]), b: input(b, 'b', [H]) };
    const state = rnnStep(b, weights, x, { h }, namesAt(1));
    const own = { W_y: input(b, 'W_y', [1, H]), b_y: input(b, 'b_y', [1]) };
    readout(b, own, state.h, namesAt(1));
    expect(stepsOf(b)).toEqual([
      ['a_1', 'rnn.preactivation', 1],
      ['h_1', 'rnn.hidden', 1],
      ['y_1', 'rnn.output', 1],
    ]);
  });

  it('of an LSTM are each gate’s pre-activation and value, then the states', () => {
    const b = createBuilder();
    const [x, h, c] = vectors(b, ['x_3', 'h_2', 'c_2']) as [NodeId, NodeId, NodeId];
    lstmStep(b, lstmWeights(b), x, { h, c }, namesAt(3));
    expect(stepsOf(b)).toEqual([
      ['a_i_3', 'lstm.input.preactivation', 3],
      ['i_3', 'lstm.input.gate', 3],
      ['a_f_3', 'lstm.forget.preactivation', 3],
      ['f_3', 'lstm.forget.gate', 3],
      ['a_g_3', 'lstm.candidate.preactivation', 3],
      ['g_3', 'lstm.candidate', 3],
      ['c_3', 'lstm.cell', 3],
      ['a_o_3', 'lstm.output.preactivation', 3],
      ['o_3', 'lstm.output.gate', 3],
      ['h_3', 'lstm.hidden', 3],
    ]);
  });

  it('of a GRU are its gates, its candidate and its state', () => {
    const b = createBuilder();
    const [x, h] = vectors(b, ['x_1', 'h_0']) as [NodeId, NodeId];
    gruStep(b, gates(b, ['z', 'r', 'h']) as GruWeights, x, { h }, namesAt(1));
    expect(stepsOf(b)).toEqual([
      ['a_z_1', 'gru.update.preactivation', 1],
      ['z_1', 'gru.update.gate', 1],
      ['a_r_1', 'gru.reset.preactivation', 1],
      ['r_1', 'gru.reset.gate', 1],
      ['a_h_1', 'gru.candidate.preactivation', 1],
      ['h_tilde_1', 'gru.candidate', 1],
      ['h_1', 'gru.hidden', 1],
    ]);
  });

  it('of a feedforward network are its hidden layer and its output', () => {
    const b = createBuilder();
    const weights = {
      W1: input(b, 'W1', [H, D]),
      b1: input(b, 'b1', [H]),
      W2: input(b, 'W2', [1, H]),
      b2: input(b, 'b2', [1]),
    };
    feedforward(b, weights, input(b, 'x', [D]), { label: (base) => base });
    expect(stepsOf(b)).toEqual([
      ['a', 'feedforward.preactivation', undefined],
      ['h', 'feedforward.hidden', undefined],
      ['y', 'feedforward.output', undefined],
    ]);
  });

  it('have the time of the input that they read, also in reverse', () => {
    const b = createBuilder();
    const xs = vectors(b, ['x_1', 'x_2', 'x_3']);
    const [h] = vectors(b, ['h_4']) as [NodeId];
    const weights = { W: input(b, 'W', [H, D]), U: input(b, 'U', [H, H]), b: input(b, 'b', [H]) };
    const steps = unroll(
      b,
      (b, x, state, names) => rnnStep(b, weights, x, state, names),
      xs,
      { h },
      {
        direction: 'reverse',
      },
    );
    const labels = steps.map((step) => b.nodes.find(({ id }) => id === step.h)?.label);
    expect(labels).toEqual(['h_rev_1', 'h_rev_2', 'h_rev_3']);
    expect(stepsOf(b)[0]).toEqual(['a_rev_3', 'rnn.preactivation', 3]);
  });
});

function ramp(shape: Shape): Tensor {
  return {
    shape,
    data: Float64Array.from({ length: sizeOf(shape) }, (_, i) => (i % 7) / 10 - 0.3),
  };
}

describe('a deep bidirectional LSTM', () => {
  const b = createBuilder();
  const xs = vectors(b, ['x_1', 'x_2', 'x_3']);
  const zero = input(b, 'h_0', [H]);
  deep([D, 2 * H], xs, (inputs, below, layer) => {
    const step = (way: string) => {
      const weights = lstmWeights(b, `_${way}_${layer}`, inputs);
      return (
        b: Builder,
        x: NodeId,
        state: { h: NodeId; c: NodeId },
        names: ReturnType<typeof namesAt>,
      ) => lstmStep(b, weights, x, state, names);
    };
    const initial = { h: zero, c: zero };
    const steps = { forward: step('fwd'), reverse: step('rev') };
    return bidirectional(b, steps, below, { forward: initial, reverse: initial }, layer);
  });
  const graph = graphOf(b);
  const isInput = ({ op }: Node) => op === 'input';
  const givens = Object.fromEntries(
    graph.nodes.filter(isInput).map(({ attributes, shape }) => [attributes.name, ramp(shape)]),
  );
  const steps = explain(graph, run(graph, givens), { places: () => 3 });

  it('gives every step a name of its own', () => {
    const names = steps.map((step) => step.name);
    expect(names).toContain('h_2_fwd_3');
    expect(names).toContain('c_1_rev_1');
    expect(names).toContain('h_2_1');
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBe(2 * 3 * (2 * 10 + 1));
  });

  it('is written out in TeX that KaTeX renders without an error', () => {
    for (const { nameTex, symbolic, substituted, valueTex } of steps) {
      for (const tex of [`${nameTex} = ${symbolic}`, substituted, valueTex]) {
        expect(() =>
          katex.renderToString(tex, { throwOnError: true, strict: 'error' }),
        ).not.toThrow();
      }
    }
  });
});
