import { affine, dot, each, matVec, plus, sigmoid, softmax, type Vector } from './arithmetic';
import { type Numbers, numbered, type Plain, upTo } from './plain';

const relu = (x: number) => Math.max(0, x);

/** The states of the recurrent network whose weights are called W_x, W_h and b. */
function states({ matrix, vector }: Numbers, steps: number, activation = Math.tanh): number[][] {
  const h: Vector[] = [vector('h_0')];
  for (const t of upTo(steps)) {
    const before = h[t - 1] as Vector;
    const a = affine(matrix('W_x'), vector(`x_${t}`), matrix('W_h'), before, vector('b'));
    h.push(a.map((entry) => activation(entry)));
  }
  return h.slice(1).map((state) => [...state]);
}

/** A state from the numbers of another direction or layer, whose weights have other names. */
function step({ matrix, vector }: Numbers, names: string, x: Vector, h: Vector): number[] {
  const [W = '', U = '', b = ''] = names;
  return affine(matrix(W), x, matrix(U), h, vector(b)).map(Math.tanh);
}

export const networks: Readonly<Record<string, Plain>> = {
  'hidden-state-step': (numbers) => numbered('h', states(numbers, 1)),
  'hidden-states-over-time': (numbers) => numbered('h', states(numbers, numbers.size('T'))),
  'relu-hidden-state': (numbers) => ({
    ...numbered(
      'a',
      states(numbers, 1, (x) => x),
    ),
    ...numbered('h', states(numbers, 1, relu)),
  }),
  'rnn-output': (numbers) => {
    const [h_1 = []] = states(numbers, 1);
    return { h_1, y_1: plus(matVec(numbers.matrix('W_y'), h_1), numbers.vector('b_y')) };
  },
  'rnn-outputs-over-time': ({ scalar, size }) => {
    let h = scalar('h_0');
    const y = upTo(size('T')).map((t) => {
      h = Math.tanh(scalar('w_x') * scalar(`x_${t}`) + scalar('w_h') * h + scalar('b'));
      return scalar('w_y') * h + scalar('b_y');
    });
    return numbered('y', y);
  },
  'feedforward-two-layers': ({ matrix, vector }) => {
    const h = plus(matVec(matrix('W_1'), vector('x')), vector('b_1')).map(Math.tanh);
    return { h, y: plus(matVec(matrix('W_2'), h), vector('b_2')) };
  },
  'feedforward-to-probability': ({ matrix, vector }) => {
    const h = plus(matVec(matrix('W_1'), vector('x')), vector('b_1')).map(relu);
    const s = plus(matVec(matrix('W_2'), h), vector('b_2'));
    return { h, s, p: s.map(sigmoid) };
  },
  'feedforward-softmax-classes': ({ matrix, vector }) => {
    const h = plus(matVec(matrix('W_1'), vector('x')), vector('b_1')).map(sigmoid);
    return { h, p: softmax(plus(matVec(matrix('W_2'), h), vector('b_2'))) };
  },
  'bidirectional-outputs': (numbers) => {
    const T = numbers.size('T');
    const h = [numbers.vector('h_0')];
    for (const t of upTo(T)) {
      h.push(step(numbers, 'WUb', numbers.vector(`x_${t}`), h[t - 1] as Vector));
    }
    const g: Vector[] = [];
    g[T + 1] = numbers.vector(`g_${T + 1}`);
    for (const t of upTo(T).reverse()) {
      g[t] = step(numbers, 'VRq', numbers.vector(`x_${t}`), g[t + 1] as Vector);
    }
    return numbered(
      'y',
      upTo(T).map((t) => [...(h[t] as Vector), ...(g[t] as Vector)]),
    );
  },
  'deep-rnn-states': (numbers) => {
    const h = [numbers.vector('h_0')];
    const s = [numbers.vector('s_0')];
    for (const t of upTo(numbers.size('T'))) {
      h.push(step(numbers, 'WUb', numbers.vector(`x_${t}`), h[t - 1] as Vector));
      s.push(step(numbers, 'VRq', h[t] as Vector, s[t - 1] as Vector));
    }
    return { ...numbered('h', h.slice(1)), ...numbered('s', s.slice(1)) };
  },
  'sentiment-review': ({ scalar, vector }) => {
    const h_4 = upTo(4).reduce(
      (h, t) => Math.tanh(dot(vector('w'), vector(`x_${t}`)) + scalar('u') * h + scalar('b')),
      scalar('h_0'),
    );
    const s = scalar('v') * h_4 + scalar('c');
    return { h_4, s, p: sigmoid(s) };
  },
  'sentiment-two-words': (numbers) => {
    const h_2 = states(numbers, 2)[1] ?? [];
    return { h_2, p: sigmoid(dot(numbers.vector('v'), h_2) + numbers.scalar('c')) };
  },
  'frames-to-class': ({ matrix, vector }) => {
    const m = each((...h) => (h[0]! + h[1]! + h[2]!) / 3, ...upTo(3).map((t) => vector(`h_${t}`)));
    return { m, p: softmax(plus(matVec(matrix('W'), m), vector('b'))) };
  },
};
