import { Matrix } from 'ml-matrix';
import type { StepNumbers, StepRun } from './step';

function squashed(matrix: Matrix, f: (x: number) => number): Matrix {
  return matrix.apply((row, column) => {
    matrix.set(row, column, f(matrix.get(row, column)));
  });
}

const sigmoid = (matrix: Matrix) => squashed(matrix, (x) => 1 / (1 + Math.exp(-x)));
const tanh = (matrix: Matrix) => squashed(matrix, Math.tanh);

/** The step with a general matrix library. */
export function mlMatrixStep({ cell, size, gates, x, h, c }: StepNumbers): StepRun {
  const square = (data: Float64Array) => Matrix.from1DArray(size, size, data);
  const column = (data: Float64Array) => Matrix.columnVector(data);
  const weights = gates.map(({ W, U, b }) => ({ W: square(W), U: square(U), b: column(b) }));
  const [input, state, cellState] = [column(x), column(h), column(c)];
  let next = state;
  const affine = (gate: number, hidden: Matrix) => {
    const { W, U, b } = weights[gate] as (typeof weights)[0];
    return W.mmul(input).add(U.mmul(hidden)).add(b);
  };
  const lstm = () => {
    const [i, f] = [sigmoid(affine(0, state)), sigmoid(affine(1, state))];
    const [g, o] = [tanh(affine(2, state)), sigmoid(affine(3, state))];
    const newCell = f.mul(cellState).add(i.mul(g));
    next = o.mul(tanh(newCell));
  };
  const gru = () => {
    const [z, r] = [sigmoid(affine(0, state)), sigmoid(affine(1, state))];
    const candidate = tanh(affine(2, r.mul(state)));
    next = Matrix.mul(state, Matrix.sub(Matrix.ones(size, 1), z)).add(z.mul(candidate));
  };
  return { run: cell === 'lstm' ? lstm : gru, h: () => next.to1DArray() };
}
