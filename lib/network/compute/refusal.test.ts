import { describe, expect, it } from 'vitest';
import { computeJson } from './compute';
import { inputOf, type Plan } from './testing/random-input';

const PLAN: Plan = {
  cell: 'rnn',
  D: 3,
  H: 2,
  O: 2,
  T: 4,
  layers: 0,
  direction: 'forward',
  activation: 'tanh',
  convention: { z: 'new', reset: 'before' },
  peepholes: false,
  readout: false,
  loss: 'mse',
  at: 'all',
  seed: 5,
};
const RNN = inputOf(PLAN);
const LSTM = inputOf({ ...PLAN, cell: 'lstm' });
const GRU = inputOf({ ...PLAN, cell: 'gru' });

function refusal(input: unknown): string {
  const result = computeJson(typeof input === 'string' ? input : JSON.stringify(input));
  return result.ok ? `taken: ${JSON.stringify(result.value)}` : result.error;
}

const withWeights = (input: { weights?: object }, weights: object) =>
  refusal({ ...input, weights: { ...input.weights, ...weights } });

describe('what compute refuses, in one line that names the field', () => {
  it('shapes that do not fit, both named', () => {
    expect(withWeights(RNN, { U: [[1, 2, 3]] })).toBe(
      'weights.U: matrix(1, 3) does not fit 2 hidden units, which need matrix(2, 2)',
    );
    expect(withWeights(LSTM, { W_f: [[1, 2]] })).toBe(
      'weights.W_f: matrix(1, 2) does not fit 2 hidden units and 3 inputs, which need matrix(2, 3)',
    );
    expect(withWeights(LSTM, { p_o: [1] })).toBe(
      'weights.p_o: vector(1) does not fit 2 hidden units, which need vector(2)',
    );
    expect(withWeights(RNN, { b: 1 })).toBe(
      'weights.b: scalar does not fit 2 hidden units, which need vector(2)',
    );
    expect(withWeights(RNN, { W_y: [[1, 2, 3]], b_y: [1] })).toBe(
      'weights.W_y: matrix(1, 3) does not fit 1 outputs and 2 hidden units, which need matrix(1, 2)',
    );
    expect(refusal({ ...RNN, h0: [1, 2, 3] })).toBe(
      'h0: vector(3) does not fit 2 hidden units, which need vector(2)',
    );
    expect(refusal({ ...LSTM, c0: [1] })).toMatch(/^c0: vector\(1\) .* vector\(2\)$/);
    expect(refusal({ ...RNN, loss: { kind: 'mse', target: [[1, 2]], at: 'all' } })).toBe(
      'loss.target: matrix(1, 2) does not fit all 4 steps, which need matrix(4, 2)',
    );
    expect(refusal({ ...RNN, loss: { kind: 'mse', target: [1, 2, 3], at: 'last' } })).toBe(
      'loss.target: vector(3) does not fit the last step, which need vector(2)',
    );
  });

  it('a second layer that does not fit what the first gives', () => {
    const deep = inputOf({ ...PLAN, layers: 2, direction: 'bidirectional' });
    const [first, second] = deep.layers as [object, { reverse: object }];
    const wrong = { ...second, reverse: { ...second.reverse, W: [[1], [2]] } };
    expect(refusal({ ...deep, layers: [first, wrong] })).toBe(
      'layers[1].reverse.W: matrix(2, 1) does not fit 2 hidden units and 4 inputs, which need matrix(2, 4)',
    );
    const early = { ...first, W_y: [[1, 2, 3, 4]], b_y: [1] };
    expect(refusal({ ...deep, layers: [early, second] })).toBe(
      'layers[0].W_y: only the top layer can have an output',
    );
    expect(refusal({ ...deep, h0: [{}] })).toBe(
      'h0: expected an array of 2, one initial state a layer',
    );
  });

  it('what is missing or unknown', () => {
    const { b: _, ...rest } = RNN.weights as Record<string, unknown>;
    expect(refusal({ ...RNN, weights: rest })).toBe('weights.b: is missing');
    expect(withWeights(RNN, { W_z: [[1]] })).toBe('weights.W_z: is none of W, U, b');
    const both = inputOf({ ...PLAN, direction: 'bidirectional' });
    const { forward } = both.weights as Record<string, object>;
    expect(withWeights(both, { forward: { ...forward, W_y: [[1, 2]] } })).toBe(
      'weights.forward.W_y: belongs beside forward and reverse',
    );
    const plain = inputOf({ ...PLAN, cell: 'feedforward' });
    expect(withWeights(plain, { W_y: [[1]] })).toBe('weights.W_y: is none of W1, b1, W2, b2');
    expect(withWeights(GRU, { c_h: [1, 2] })).toMatch(/^weights.c_h: is none of W_z/);
    expect(refusal({ ...RNN, weigths: {} })).toMatch(/weigths/);
    expect(refusal({ cell: 'rnn', x: [[1]] })).toBe('weights: is missing');
    expect(refusal({ ...RNN, layers: [{}] })).toBe('layers: give either weights or layers');
    expect(refusal({ ...RNN, x: undefined })).toBe('x: is missing');
    expect(refusal({ cell: 'elman', x: [[1]], weights: {} })).toMatch(/^cell: expected one of/);
    expect(withWeights(RNN, { b_y: [1] })).toBe('weights.W_y: is missing');
  });

  it('numbers that are none, and rows of different lengths', () => {
    expect(withWeights(RNN, { W: [[1, 2, 3], [1]] })).toBe(
      'weights.W: the rows differ in length: 3 and 1',
    );
    expect(withWeights(RNN, { W: [[1, 2, 'three']] })).toBe('weights.W[0][2]: expected numbers');
    expect(withWeights(RNN, { b: [] })).toBe('weights.b: must not be empty');
    expect(refusal({ ...RNN, x: [] })).toBe('x: must not be empty');
    expect(refusal({ ...RNN, x: [[1, 2, 3], [1]] })).toBe('x: the rows differ in length: 3 and 1');
    expect(refusal('{"cell":"rnn","x":[[1e999]],"weights":{}}')).toMatch(/^x\[0\]\[0\]: /);
    expect(refusal({ ...RNN, weights: { ...RNN.weights, b: [[[1]]] } })).toBe(
      'weights.b: has more than two dimensions',
    );
  });

  it('fields that a cell has no use for, since ignoring them would mislead', () => {
    expect(refusal({ ...LSTM, activation: 'relu' })).toMatch(/^activation: /);
    expect(refusal({ ...RNN, convention: { z: 'keep' } })).toBe('convention: only of gru');
    expect(refusal({ ...RNN, c0: [1, 2] })).toBe('c0: only of lstm');
    expect(refusal({ cell: 'feedforward', weights: {}, x: [[1]], direction: 'reverse' })).toMatch(
      /^direction: /,
    );
  });

  it('a target that is no distribution', () => {
    const target = new Array(4).fill([0.5, 0.6]);
    expect(refusal({ ...RNN, loss: { kind: 'cross-entropy', target, at: 'all' } })).toMatch(
      /^loss.target: cross-entropy needs a distribution/,
    );
  });

  it('text that is no JSON, and JSON that is no object', () => {
    expect(refusal('{"cell":')).toMatch(/^not JSON: /);
    expect(refusal('[]')).toMatch(/^expected an object/);
  });

  it('numbers that outgrow a double, since JSON has no infinity', () => {
    const x = new Array(700).fill([1]);
    const weights = { W: [[1]], U: [[10]], b: [0] };
    expect(refusal({ cell: 'rnn', activation: 'relu', weights, x })).toBe(
      'the numbers grow beyond what a double holds',
    );
  });

  it('a CTC loss without an alignment, and labels that are no classes', () => {
    const ctc = (more: object) =>
      refusal({
        loss: 'ctc',
        logits: [
          [0, 0, 0],
          [0, 0, 0],
        ],
        labels: [1],
        blank: 0,
        ...more,
      });
    expect(ctc({})).toMatch(/^taken/);
    expect(ctc({ labels: [1, 1] })).toMatch(/^logits: no alignment is feasible: .* 3 frames/);
    expect(ctc({ labels: [3] })).toBe('labels[0]: 3, but there are the classes 0 to 2');
    expect(ctc({ labels: [0] })).toBe('labels[0]: is the blank');
    expect(ctc({ blank: 3 })).toBe('blank: 3, but there are the classes 0 to 2');
  });

  it('a Markov chain that is none', () => {
    const P = [
      [0.9, 0.1],
      [0.5, 0.5],
    ];
    const chain = (more: object) => refusal({ markov: { P, start: [1, 0], steps: 2, ...more } });
    expect(chain({})).toMatch(/^taken/);
    expect(chain({ P: [[1, 0]] })).toBe('markov.P: matrix(1, 2) is not square');
    expect(chain({ P: [P[0], [0.5, 0.6]] })).toMatch(/^markov.P\[1\]: is no distribution/);
    expect(chain({ start: [1] })).toBe('markov.start: vector(1) does not fit P, matrix(2, 2)');
    expect(chain({ start: [0.5, 0.6] })).toMatch(/^markov.start: is no distribution/);
    expect(chain({ steps: -1 })).toMatch(/^markov.steps: /);
    expect(chain({ steps: 1.5 })).toMatch(/^markov.steps: /);
  });
});
