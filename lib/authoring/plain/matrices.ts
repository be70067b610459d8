import { affine, dot, matMat, matVec, outer, plus, times, total, transposed } from './arithmetic';
import type { Plain } from './plain';

export const matrices: Readonly<Record<string, Plain>> = {
  'matrix-sum': ({ matrix }) => ({
    C: matrix('A').map((row, i) => plus(row, matrix('B')[i] ?? [])),
  }),
  'hadamard-product': ({ matrix }) => ({
    C: matrix('A').map((row, i) => times(row, matrix('B')[i] ?? [])),
  }),
  'scalar-multiple': ({ scalar, matrix }) => ({
    C: matrix('A').map((row) => row.map((entry) => scalar('s') * entry)),
  }),
  'matrix-product': ({ matrix }) => ({ C: matMat(matrix('A'), matrix('B')) }),
  'matrix-vector-product': ({ matrix, vector }) => ({ y: matVec(matrix('A'), vector('x')) }),
  'transpose-product': ({ matrix, vector }) => ({
    y: matVec(transposed(matrix('A')), vector('x')),
  }),
  'outer-product': ({ vector }) => ({ C: outer(vector('x'), vector('y')) }),
  'dot-product': ({ vector }) => {
    const p = times(vector('x'), vector('y'));
    return { p, s: total(p) };
  },
  'weighted-input': ({ matrix, vector }) => ({ u: matVec(matrix('W_x'), vector('x_1')) }),
  'recurrent-contribution': ({ matrix, vector }) => ({ v: matVec(matrix('W_h'), vector('h_0')) }),
  'output-preactivation': ({ matrix, vector }) => ({
    y_1: plus(matVec(matrix('W_y'), vector('h_1')), vector('b_y')),
  }),
  'pre-activation': ({ matrix, vector }) => ({
    a_1: affine(matrix('W_x'), vector('x_1'), matrix('W_h'), vector('h_0'), vector('b')),
  }),
  'markov-next-distribution': ({ matrix, vector }) => ({
    q: matVec(transposed(matrix('P')), vector('p')),
  }),
  'markov-two-steps': ({ matrix, vector }) => {
    const step = (p: readonly number[]) => transposed(matrix('P')).map((column) => dot(column, p));
    return { q_1: step(vector('p')), q_2: step(step(vector('p'))) };
  },
  'markov-path': ({ matrix, vector }) => {
    const [p, P] = [vector('p'), matrix('P')];
    const path = (...states: number[]) =>
      states.reduce(
        (product, state, i) =>
          product * (P[(states[i - 1] ?? 1) - 1]?.[state - 1] ?? 0) ** (i > 0 ? 1 : 0),
        p[(states[0] ?? 1) - 1] ?? 0,
      );
    return { a: path(1, 2, 2), c: path(2, 1, 2) };
  },
  'markov-stationary': ({ scalar }) => {
    // Going on from anywhere ends there.
    let p = 0.5;
    for (let i = 0; i < 20_000; i++) p = p * (1 - scalar('a')) + (1 - p) * scalar('b');
    return { pi_1: p, pi_2: 1 - p };
  },
};
