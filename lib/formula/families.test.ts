import { describe, expect, it } from 'vitest';
import type { Nested } from '../network/tensor';
import { answers, compiled } from './testing/compiled-text';

type Vector = readonly number[];
type Matrix = readonly Vector[];
type Numbers = Readonly<Record<string, Nested>>;

/** Plain arithmetic, which shares nothing with the network's core. */
const sum = (v: Vector) => v.reduce((total, x) => total + x, 0);
const dot = (a: Vector, b: Vector) => sum(a.map((x, i) => x * b[i]!));
const times = (A: Matrix, v: Vector) => A.map((row) => dot(row, v));
const plus = (...terms: readonly Vector[]) =>
  terms[0]!.map((_, i) => sum(terms.map((term) => term[i]!)));
const both = (f: (a: number, b: number) => number) => (a: Vector, b: Vector) =>
  a.map((x, i) => f(x, b[i]!));
const hadamard = both((a, b) => a * b);
const sigmoid = (v: Vector) => v.map((x) => 1 / (1 + Math.exp(-x)));
const tanh = (v: Vector) => v.map(Math.tanh);
const softmax = (v: Vector) => v.map((x) => Math.exp(x) / sum(v.map(Math.exp)));

const A = [
  [0.3, -0.5],
  [0.7, 0.2],
];
const B = [
  [-0.4, 0.6],
  [0.1, 0.9],
];
const b = [0.1, -0.2];
const [x_1, x_2, h_0, c_0] = [
  [1, -2],
  [2, 1],
  [0.4, -0.3],
  [0.5, 0.2],
];

/** Asserts what a formula comes to, entry by entry. */
function gives(text: string, givens: Numbers, expected: Numbers, sizes = {}) {
  const found = answers(compiled(text, sizes), givens);
  expect(Object.keys(found)).toEqual(Object.keys(expected));
  for (const [name, value] of Object.entries(expected)) {
    const wanted = [value].flat(2);
    const numbers = [found[name]!].flat(2);
    expect(numbers.length, name).toBe(wanted.length);
    for (const [i, number] of numbers.entries()) {
      expect(number, name).toBeCloseTo(wanted[i]!, 10);
    }
  }
}

describe('a formula can ask for', () => {
  it('matrix arithmetic', () => {
    gives(
      `given A, B: matrix(2, 2); u, v: vector(2)
S = A + 2 B
y = A' u
P = A B
O = u v'
d = u' v
E = A .* B
ask S, y, P, O, d exactly, E to 2 decimals`,
      { A, B, u: x_1, v: x_2 },
      {
        S: A.map((row, i) => row.map((a, j) => a + 2 * B[i]![j]!)),
        y: [0.3 - 1.4, -0.5 - 0.4],
        P: [0, 1].flatMap((i) =>
          [0, 1].map((j) =>
            dot(
              A[i]!,
              B.map((row) => row[j]!),
            ),
          ),
        ),
        O: x_1.flatMap((u) => x_2.map((v) => u * v)),
        d: dot(x_1, x_2),
        E: A.flatMap((row, i) => hadamard(row, B[i]!)),
      },
    );
  });

  it('the pre-activation of a hidden state', () => {
    gives(
      `given W_x, W_h: matrix(n, n); b, x_1, h_0: vector(n)
u = W_x x_1
a_1 = u + W_h h_0 + b
ask a_1 to 3 decimals`,
      { W_x: A, W_h: B, b, x_1, h_0 },
      { a_1: plus(times(A, x_1), times(B, h_0), b) },
      { n: 2 },
    );
  });

  it('hidden states and outputs over time', () => {
    const h_1 = tanh(plus(times(A, x_1), times(B, h_0), b));
    const h_2 = tanh(plus(times(A, x_2), times(B, h_1), b));
    gives(
      `given W_x, W_h: matrix(2, 2); b, h_0: vector(2); x_1..x_T: vector(2); W_y: matrix(1, 2); b_y: vector(1)
for t in 1..T {
  h_t = tanh(W_x x_t + W_h h_{t-1} + b)
  y_t = W_y h_t + b_y
}
ask h_1, h_T, y_T`,
      { W_x: A, W_h: B, b, h_0, x_1, x_2, W_y: [[0.5, -1]], b_y: [0.1] },
      { h_1, h_2, y_2: [dot([0.5, -1], h_2) + 0.1] },
      { T: 2 },
    );
  });

  it('a feedforward network', () => {
    gives(
      `given W1, W2: matrix(2, 2); b1, b2, x: vector(2)
h = relu(W1 x + b1)
y = W2 h + b2
ask y`,
      { W1: A, b1: b, W2: B, b2: b, x: x_1 },
      {
        y: plus(
          times(
            B,
            plus(times(A, x_1), b).map((z) => Math.max(z, 0)),
          ),
          b,
        ),
      },
    );
  });

  it('activations and their derivatives', () => {
    gives(
      `given a: vector(2)
s = σ(a)
d = s .* (1 - s)
e = tanh_prime(a)
r = relu_prime(a)
p = softmax(a)
ask d, e, r exactly, p to 3 figures`,
      { a: x_1 },
      {
        d: sigmoid(x_1).map((s) => s * (1 - s)),
        e: tanh(x_1).map((t) => 1 - t * t),
        r: [1, 0],
        p: softmax(x_1),
      },
    );
  });

  const gates = (letters: string, kind: 'W' | 'U') =>
    Object.fromEntries(
      [...letters].map((gate, i) => [
        `${kind}_${gate}`,
        (kind === 'W' ? A : B).map((row) => row.map((w) => w + i / 10)),
      ]),
    ) as Record<string, Matrix>;
  const biases = (letters: string) =>
    Object.fromEntries([...letters].map((gate, i) => [`b_${gate}`, plus(b, [i / 5, -i / 5])]));

  it('an LSTM over time', () => {
    const w = { ...gates('ifgo', 'W'), ...gates('ifgo', 'U') };
    const bias = biases('ifgo');
    const step = (x: Vector, h: Vector, c: Vector) => {
      const sums = (gate: string) =>
        plus(times(w[`W_${gate}`]!, x), times(w[`U_${gate}`]!, h), bias[`b_${gate}`]!);
      const [i, f, o] = [sigmoid(sums('i')), sigmoid(sums('f')), sigmoid(sums('o'))];
      const next = plus(hadamard(f, c), hadamard(i, tanh(sums('g'))));
      return { f, c: next, h: hadamard(o, tanh(next)) };
    };
    const one = step(x_1, h_0, c_0);
    const two = step(x_2, one.h, one.c);
    gives(
      `given x_1..x_2: vector(2); h_0, c_0: vector(2)
h, c = lstm(x, h_0, c_0)
ask f_1, c_1, h_2 to 3 decimals`,
      { ...w, ...bias, x_1, x_2, h_0, c_0 },
      { f_1: one.f, c_1: one.c, h_2: two.h },
    );
    gives(
      `given x_1, h_0, c_0, p_i, p_f, p_o: vector(2)
h_1, c_1 = lstm(x_1, h_0, c_0)
ask f_1`,
      { ...w, ...bias, x_1, h_0, c_0, p_i: b, p_f: x_2, p_o: b },
      {
        f_1: sigmoid(plus(times(w.W_f!, x_1), times(w.U_f!, h_0), bias.b_f!, hadamard(x_2, c_0))),
      },
    );
  });

  it('a GRU in either convention, with the reset before or after', () => {
    const w = { ...gates('zrh', 'W'), ...gates('zrh', 'U') };
    const bias = biases('zrh');
    const gate = (name: string) =>
      sigmoid(plus(times(w[`W_${name}`]!, x_1), times(w[`U_${name}`]!, h_0), bias[`b_${name}`]!));
    const [z, r] = [gate('z'), gate('r')];
    const mix = (own: Vector, other: Vector) =>
      plus(
        hadamard(z, own),
        hadamard(
          z.map((entry) => 1 - entry),
          other,
        ),
      );
    const before = tanh(plus(times(w.W_h!, x_1), times(w.U_h!, hadamard(r, h_0)), bias.b_h!));
    const inner = plus(times(w.U_h!, h_0), x_2);
    const after = tanh(plus(times(w.W_h!, x_1), hadamard(r, inner), bias.b_h!));
    const givens = { ...w, ...bias, x_1, h_0 };
    gives('given x_1, h_0: vector(2)\nh_1 = gru(x_1, h_0)\nask h_tilde_1, h_1', givens, {
      h_tilde_1: before,
      h_1: mix(before, h_0),
    });
    gives(
      `given x_1, h_0, c_h: vector(2)
h_1 = gru(x_1, h_0, convention: keep, reset: after)
ask h_1`,
      { ...givens, c_h: x_2 },
      { h_1: mix(h_0, after) },
    );
  });

  it('bidirectional outputs and a deep network', () => {
    const rnn = (xs: readonly Vector[], start: Vector) => {
      const states = [start];
      for (const x of xs) states.push(tanh(plus(times(A, x), times(B, states.at(-1)!), b)));
      return states.slice(1);
    };
    const [forward, backward] = [rnn([x_1, x_2], h_0), rnn([x_2, x_1], c_0).reverse()];
    const weights = { W_f: A, U_f: B, b_f: b, W_r: A, U_r: B, b_r: b };
    gives(
      `given x_1..x_2: vector(2); hf_0, hr_0: vector(2)
hf = rnn(x, hf_0, suffix: f)
hr = rnn(x, hr_0, suffix: r, direction: reverse)
for t in 1..2 { h_t = [hf_t; hr_t] }
ask h_1, h_2`,
      { ...weights, x_1, x_2, hf_0: h_0, hr_0: c_0 },
      { h_1: [...forward[0]!, ...backward[0]!], h_2: [...forward[1]!, ...backward[1]!] },
    );
    gives(
      `given x_1..x_2: vector(2); h_1_0, h_2_0: vector(2)
h_1 = rnn(x, h_1_0, suffix: 1)
h_2 = rnn(h_1, h_2_0, suffix: 2)
ask h_{2,2}`,
      {
        ...{ W_1: A, U_1: B, b_1: b, W_2: A, U_2: B, b_2: b },
        ...{ x_1, x_2, h_1_0: h_0, h_2_0: c_0 },
      },
      { h_2_2: rnn(forward, c_0)[1]! },
    );
  });

  it('losses', () => {
    const p = softmax(x_1);
    gives(
      `given y, target: vector(2); z_1..z_2: vector(2); o_1..o_2: onehot(2)
L = mse(y, target)
M = half_squared(y, target)
C = cross_entropy(softmax(y), o_1)
D = cross_entropy_logits(z, o)
ask L, M, C, D`,
      { y: x_1, target: x_2, z_1: x_1, z_2: x_2, o_1: [1, 0], o_2: [0, 1] },
      {
        L: (1 + 9) / 2,
        M: (1 + 9) / 2,
        C: -Math.log(p[0]!),
        D: -(Math.log(p[0]!) + Math.log(softmax(x_2)[1]!)) / 2,
      },
    );
    // The label a in two frames: aa, a-, -a.
    const q = softmax(x_2);
    const spelt = p[1]! * q[1]! + p[1]! * q[0]! + p[0]! * q[1]!;
    gives(
      'given z_1..z_2: vector(2)\nL = ctc(z, [1], blank: 0)\nask L to 3 figures',
      { z_1: x_1, z_2: x_2 },
      { L: -Math.log(spelt) },
    );
  });

  it('gradients through time', () => {
    const loss = (U: Matrix, w: number) => {
      const W = [[w, A[0]![1]!], A[1]!];
      const h_1 = tanh(plus(times(W, x_1), times(U, h_0), b));
      const h_2 = tanh(plus(times(W, x_2), times(U, h_1), b));
      return 0.5 * sum(plus(h_2, [-1, -1]).map((d) => d * d));
    };
    const e = 1e-6;
    const differences = [0, 1].map((i) =>
      [0, 1].map((j) => {
        const moved = (d: number) =>
          B.map((row, k) => row.map((u, l) => (k === i && l === j ? u + d : u)));
        return (loss(moved(e), 0.3) - loss(moved(-e), 0.3)) / (2 * e);
      }),
    );
    const found = answers(
      compiled(`given W, U: matrix(2, 2); b, h_0, y: vector(2); x_1..x_2: vector(2)
for t in 1..2 { h_t = tanh(W x_t + U h_{t-1} + b) }
L = half_squared(h_2, y)
G = grad(L, U)
w = grad(L, W)[1, 1]
ask G to 4 decimals, w to 3 figures, grad_h_1 to 4 decimals`),
      { W: A, U: B, b, h_0, y: [1, 1], x_1, x_2 },
    );
    for (const i of [0, 1]) {
      for (const j of [0, 1]) {
        expect((found.G as number[][])[i]![j]).toBeCloseTo(differences[i]![j]!, 8);
      }
    }
    expect(found.w).toBeCloseTo((loss(B, 0.3 + e) - loss(B, 0.3 - e)) / (2 * e), 8);
  });

  it('vanishing and exploding gradients', () => {
    const h_1 = tanh(plus(times(A, x_1), times(B, h_0)));
    const jacobian = B.map((row, i) => row.map((u) => (1 - h_1[i]! ** 2) * u));
    gives(
      `given W, U: matrix(2, 2); h_0, x_1: vector(2); u: scalar in {0.5, 0.9}; bound: scalar in {0.1}
h_1 = tanh(W x_1 + U h_0)
J_1 = diag(1 - h_1^2) U
for k in 1..20 { g_k = u^k; over_k = heaviside(g_k - bound) }
n = 1 + sum(over)
ask J_1 to 3 decimals, n exactly`,
      { W: A, U: B, h_0, x_1, u: 0.5, bound: 0.1 },
      { J_1: jacobian, n: 4 },
    );
  });

  it('sequences', () => {
    gives(
      `given x_1..x_4: scalar; a, d, f: scalar
s = shift(stack(x), 1)
m = mean(x)
next = a + 4 d
geometric = a d^4
for t in 0..3 { y_t = a sin(2 pi f * t / 8) }
samples = stack(y_0, y_1, y_2, y_3)
ask s, m, next exactly, geometric, samples`,
      { x_1: 1, x_2: 2, x_3: 4, x_4: 9, a: 3, d: 2, f: 1 },
      {
        s: [0, 1, 2, 4],
        m: 4,
        next: 11,
        geometric: 48,
        samples: [0, 1, 2, 3].map((t) => 3 * Math.sin((Math.PI * t) / 4)),
      },
    );
  });

  it('Markov chains', () => {
    const P = [
      [0.7, 0.3],
      [0.4, 0.6],
    ];
    const next = (p: Vector) => [0, 1].map((j) => p[0]! * P[0]![j]! + p[1]! * P[1]![j]!);
    gives(
      `given p_0: probability(2); P: stochastic(2)
for t in 1..3 { p_t = p_{t-1}' P }
path = p_0[1] P[1, 2] P[2, 2]
stationary = [P[2, 1], P[1, 2]] / (P[1, 2] + P[2, 1])
ask p_3 to 4 decimals, path, stationary`,
      { p_0: [0.2, 0.8], P },
      { p_3: next(next(next([0.2, 0.8]))), path: 0.2 * 0.3 * 0.6, stationary: [4 / 7, 3 / 7] },
    );
  });

  it('the sentiment of a review', () => {
    const h_1 = tanh(plus(times(A, x_1), times(B, [0, 0])));
    const h_2 = tanh(plus(times(A, x_2), times(B, h_1)));
    gives(
      `given good, bad: vector(2); W, U: matrix(2, 2); w: vector(2); b: scalar
h_0 = [0, 0]
h_1 = tanh(W good + U h_0)
h_2 = tanh(W bad + U h_1)
p = sigmoid(w' h_2 + b)
ask p to 3 decimals`,
      { good: x_1, bad: x_2, W: A, U: B, w: [1, -1], b: 0.2 },
      { p: sigmoid([dot([1, -1], h_2) + 0.2])[0]! },
    );
  });

  it('counts', () => {
    gives(
      `given n, d: integer in 2..64; T: integer in 2..20
lstm_parameters = 4 (n (n + d) + n)
gru_parameters = 3 * (n * (n + d) + n)
multiply_adds = T * n * (n + d)
window = n T d + n
ask lstm_parameters, gru_parameters, multiply_adds, window exactly`,
      { n: 8, d: 5, T: 10 },
      {
        lstm_parameters: 4 * (8 * 13 + 8),
        gru_parameters: 3 * (8 * 13 + 8),
        multiply_adds: 10 * 8 * 13,
        window: 408,
      },
    );
  });

  it('random walks and over-fitting', () => {
    gives(
      `given p: probability(3); t, v, y_t, y_v: vector(3)
s = [-1, 0, 1]
mu = s' p
variance = 4 ((s^2)' p - mu^2)
gap = mse(y_v, v) - mse(y_t, t)
ask mu, variance to 4 decimals, gap`,
      { p: [0.2, 0.3, 0.5], t: [1, 2, 3], y_t: [1, 2, 4], v: [1, 1, 1], y_v: [2, 3, 1] },
      { mu: 0.3, variance: 4 * (0.7 - 0.09), gap: 5 / 3 - 1 / 3 },
    );
  });

  it('applications', () => {
    gives(
      `given x_1..x_4: scalar; w, b: scalar
for t in 2..4 { e_t = (x_t - (w x_{t-1} + b))^2; f_t = (x_t - x_{t-1})^2 }
gain = stack(f_2, f_3, f_4)' [1, 1, 1] - (e_2 + e_3 + e_4)
given Z_1..Z_4: vector(3)
for t in 1..4 { l_t = argmax(Z_t) }
first = heaviside(l_1)
for t in 2..4 { new_t = heaviside((l_t - l_{t-1})^2) * heaviside(l_t) }
letters = first + new_2 + new_3 + new_4
given n, d, T: integer in 1..100
cache = 2 T d
state = 3 n
ask gain, letters exactly, cache, state exactly`,
      {
        ...{ x_1: 1, x_2: 2, x_3: 4, x_4: 7, w: 1, b: 1.5 },
        ...{ Z_1: [0, 3, 1], Z_2: [0, 5, 1], Z_3: [9, 3, 1], Z_4: [0, 3, 1] },
        ...{ n: 4, d: 8, T: 50 },
      },
      { gain: 14 - (0.25 + 0.25 + 2.25), letters: 2, cache: 800, state: 12 },
    );
  });
});
