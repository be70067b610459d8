import { affine, dot, matMat, matVec, minus, plus, square, type Vector } from './arithmetic';
import { type Numbers, type Plain, upTo } from './plain';

/** The slope of a loss at 0 along one number, by central differences of two widths (Richardson). */
function slope(loss: (change: number) => number): number {
  const central = (width: number) => (loss(width) - loss(-width)) / (2 * width);
  return (4 * central(5e-4) - central(1e-3)) / 3;
}

/** A vector with one entry changed. */
function changed(x: Vector, at: number, by: number): number[] {
  return x.map((entry, i) => (i === at ? entry + by : entry));
}

function gradient(x: Vector, loss: (x: Vector) => number): number[] {
  return x.map((_, i) => slope((by) => loss(changed(x, i, by))));
}

const halfSquared = (y: Vector, target: Vector) => dot(minus(y, target), minus(y, target)) / 2;

/** A scalar network's derivatives with respect to its last state and to one of its weights. */
function throughTime(weight: 'w_x' | 'w_h' | 'b'): Plain {
  return ({ scalar, size }) => {
    const lossOf = (change: Partial<Record<'w_x' | 'w_h' | 'b' | 'h', number>>) => {
      const of = (name: 'w_x' | 'w_h' | 'b') => scalar(name) + (change[name] ?? 0);
      const h = upTo(size('T')).reduce(
        (before, t) => Math.tanh(of('w_x') * scalar(`x_${t}`) + of('w_h') * before + of('b')),
        scalar('h_0'),
      );
      const y = scalar('w_y') * (h + (change.h ?? 0)) + scalar('b_y');
      return square(y - scalar('y_hat')) / 2;
    };
    return {
      g: slope((h) => lossOf({ h })),
      G: slope((by) => lossOf({ [weight]: by })),
    };
  };
}

function outputLoss({ matrix, vector }: Numbers) {
  return (h: Vector, W: readonly Vector[] = matrix('W_y')) =>
    halfSquared(plus(matVec(W, h), vector('b_y')), vector('y_hat'));
}

/** The derivatives of a matrix' entries. */
function matrixGradient(W: readonly Vector[], loss: (W: readonly Vector[]) => number): number[][] {
  return W.map((row, i) =>
    gradient(row, (other) => loss(W.map((one, at) => (at === i ? other : one)))),
  );
}

export const gradients: Readonly<Record<string, Plain>> = {
  'bptt-bias': throughTime('b'),
  'bptt-input-weight': throughTime('w_x'),
  'bptt-recurrent-weight': throughTime('w_h'),
  'bptt-recurrent-matrix': ({ matrix, vector }) => {
    const loss = (W: readonly Vector[]) => {
      const h = [1, 2].reduce<Vector>(
        (before, t) =>
          affine(matrix('W_x'), vector(`x_${t}`), W, before, vector('b')).map(Math.tanh),
        vector('h_0'),
      );
      return halfSquared(h, vector('h_hat'));
    };
    return { G: matrixGradient(matrix('W_h'), loss) };
  },
  'gradient-output': (numbers) => {
    const { matrix, vector } = numbers;
    const y = plus(matVec(matrix('W_y'), vector('h_1')), vector('b_y'));
    return {
      grad_y_1: gradient(y, (other) => halfSquared(other, vector('y_hat'))),
      grad_h_1: gradient(vector('h_1'), outputLoss(numbers)),
    };
  },
  'gradient-output-weights': (numbers) => {
    const { matrix, vector } = numbers;
    const y = plus(matVec(matrix('W_y'), vector('h_1')), vector('b_y'));
    return {
      g: gradient(y, (other) => halfSquared(other, vector('y_hat'))),
      G: matrixGradient(matrix('W_y'), (W) => outputLoss(numbers)(vector('h_1'), W)),
    };
  },
  'jacobian-product': ({ matrix, vector, size }) => {
    const T = size('T');
    const jacobians = upTo(T).map((t) =>
      matrix('W_h').map((row, i) => row.map((w) => (1 - square(vector(`h_${t}`)[i] ?? 0)) * w)),
    );
    return { [`D_${T}`]: jacobians.reduce((product, J) => matMat(J, product)) };
  },
  'jacobians-of-one-unit': ({ scalar, size }) => {
    const T = size('T');
    const last = (h_0: number, from: number, to: number) =>
      upTo(T)
        .slice(from, to)
        .reduce(
          (h, t) => Math.tanh(scalar('w') * scalar(`x_${t}`) + scalar('u') * h + scalar('b')),
          h_0,
        );
    const single = upTo(T).map((t) => {
      const before = last(scalar('h_0'), 0, t - 1);
      return [`d_${t}`, slope((by) => last(before + by, t - 1, t))];
    });
    const whole = slope((by) => last(scalar('h_0') + by, 0, T));
    return { ...Object.fromEntries(single), [`D_${T}`]: whole };
  },
};
