import { affine, each, matVec, plus, sigmoid, times, type Vector } from './arithmetic';
import { type Numbers, numbered, type Plain, upTo } from './plain';

/** W x + U h + b of the gate whose weights have this subscript. */
function gate({ matrix, vector }: Numbers, name: string, x: Vector, h: Vector): number[] {
  return affine(matrix(`W_${name}`), x, matrix(`U_${name}`), h, vector(`b_${name}`));
}

/** Chung et al. 2014: reset before the product, z lets in the new. */
function gruStep(numbers: Numbers, x: Vector, h: Vector): number[] {
  const z = gate(numbers, 'z', x, h).map(sigmoid);
  const r = gate(numbers, 'r', x, h).map(sigmoid);
  const { matrix, vector } = numbers;
  const candidate = affine(matrix('W_h'), x, matrix('U_h'), times(r, h), vector('b_h'));
  return each((share, old, a) => (1 - share) * old + share * Math.tanh(a), z, h, candidate);
}

/** An LSTM's states; peepholes where they are given. */
function lstmStep(numbers: Numbers, x: Vector, h: Vector, c: Vector, peepholes = false) {
  const peep = (name: string, state: Vector) =>
    peepholes ? times(numbers.vector(`p_${name}`), state) : state.map(() => 0);
  const i = plus(gate(numbers, 'i', x, h), peep('i', c)).map(sigmoid);
  const f = plus(gate(numbers, 'f', x, h), peep('f', c)).map(sigmoid);
  const g = gate(numbers, 'g', x, h).map(Math.tanh);
  const cell = plus(times(f, c), times(i, g));
  const o = plus(gate(numbers, 'o', x, h), peep('o', cell)).map(sigmoid);
  return { c_1: cell, h_1: times(o, cell.map(Math.tanh)) };
}

export const cells: Readonly<Record<string, Plain>> = {
  'gru-gates': (numbers) => {
    const [x, h] = [numbers.vector('x_1'), numbers.vector('h_0')];
    return {
      z_1: gate(numbers, 'z', x, h).map(sigmoid),
      s_1: times(gate(numbers, 'r', x, h).map(sigmoid), h),
    };
  },
  'gru-candidate': ({ matrix, vector }) => {
    const reset = times(vector('a_r').map(sigmoid), vector('h_0'));
    const a = affine(matrix('W_h'), vector('x_1'), matrix('U_h'), reset, vector('b_h'));
    return { h_tilde_1: a.map(Math.tanh) };
  },
  'gru-candidate-reset-after': ({ matrix, vector }) => {
    const inner = plus(matVec(matrix('U_h'), vector('h_0')), vector('c_h'));
    const old = times(vector('a_r').map(sigmoid), inner);
    const a = plus(matVec(matrix('W_h'), vector('x_1')), old, vector('b_h'));
    return { h_tilde_1: a.map(Math.tanh) };
  },
  'gru-new-state': ({ vector }) => ({
    h_1: each(
      (a, b, h) => h + sigmoid(a) * (Math.tanh(b) - h),
      vector('a_z'),
      vector('a_h'),
      vector('h_0'),
    ),
  }),
  'gru-new-state-keep': ({ vector }) => ({
    h_1: each(
      (a, b, h) => Math.tanh(b) + sigmoid(a) * (h - Math.tanh(b)),
      vector('a_z'),
      vector('a_h'),
      vector('h_0'),
    ),
  }),
  'gru-step': (numbers) => ({
    h_1: gruStep(numbers, numbers.vector('x_1'), numbers.vector('h_0')),
  }),
  'gru-over-time': (numbers) => {
    const h = [numbers.vector('h_0')];
    for (const t of upTo(numbers.size('T'))) {
      h.push(gruStep(numbers, numbers.vector(`x_${t}`), h[t - 1] as Vector));
    }
    return numbered('h', h.slice(1));
  },
  'gru-step-pytorch': (numbers) => {
    const { matrix, vector } = numbers;
    const [x, h] = [vector('x_1'), vector('h_0')];
    const z = gate(numbers, 'z', x, h).map(sigmoid);
    const r = gate(numbers, 'r', x, h).map(sigmoid);
    const old = times(r, plus(matVec(matrix('U_h'), h), vector('c_h')));
    const candidate = plus(matVec(matrix('W_h'), x), vector('b_h'), old).map(Math.tanh);
    return { h_1: each((share, a, b) => share * a + (1 - share) * b, z, h, candidate) };
  },
  'lstm-gates': (numbers) => {
    const [x, h] = [numbers.vector('x_1'), numbers.vector('h_0')];
    return {
      i_1: gate(numbers, 'i', x, h).map(sigmoid),
      f_1: gate(numbers, 'f', x, h).map(sigmoid),
    };
  },
  'lstm-candidate': (numbers) => {
    const [x, h] = [numbers.vector('x_1'), numbers.vector('h_0')];
    const g_1 = gate(numbers, 'g', x, h).map(Math.tanh);
    return { g_1, u_1: times(gate(numbers, 'i', x, h).map(sigmoid), g_1) };
  },
  'lstm-cell-state': ({ vector }) => ({ c_1: cellState(vector) }),
  'lstm-hidden-state': ({ vector }) => {
    const c_1 = cellState(vector);
    return { c_1, h_1: each((a, c) => sigmoid(a) * Math.tanh(c), vector('a_o'), c_1) };
  },
  'lstm-step': (numbers) =>
    lstmStep(numbers, numbers.vector('x_1'), numbers.vector('h_0'), numbers.vector('c_0')),
  'lstm-peephole-step': (numbers) =>
    lstmStep(numbers, numbers.vector('x_1'), numbers.vector('h_0'), numbers.vector('c_0'), true),
  'lstm-over-time': (numbers) => {
    let [h, c] = [numbers.vector('h_0'), numbers.vector('c_0')];
    const all = upTo(numbers.size('T')).map((t) => {
      const next = lstmStep(numbers, numbers.vector(`x_${t}`), h, c);
      [h, c] = [next.h_1, next.c_1];
      return next.h_1;
    });
    return numbered('h', all);
  },
  'lstm-remembering': ({ vector }) => {
    const f = vector('a_f').map(sigmoid);
    const i = vector('a_i').map(sigmoid);
    const c_1 = plus(times(f, vector('c_0')), times(i, vector('g_1')));
    return { c_1, c_2: plus(times(f, c_1), times(i, vector('g_2'))) };
  },
};

function cellState(vector: Numbers['vector']): number[] {
  return each(
    (f, i, g, c) => sigmoid(f) * c + sigmoid(i) * Math.tanh(g),
    vector('a_f'),
    vector('a_i'),
    vector('a_g'),
    vector('c_0'),
  );
}
