import { dot, mean, minus, plus, softmax, square, total } from './arithmetic';
import { type Plain, upTo } from './plain';

export const sequences: Readonly<Record<string, Plain>> = {
  'arithmetic-sequence': ({ scalar, size }) => {
    const x = upTo(size('n')).map((k) => scalar('x_1') + (k - 1) * scalar('d'));
    return { x_2: x[1] ?? 0, [`x_${x.length}`]: x.at(-1) ?? 0, S: total(x) };
  },
  'geometric-sequence': ({ scalar, size }) => {
    const x = [scalar('x_1')];
    while (x.length < size('n')) x.push((x.at(-1) ?? 0) * scalar('q'));
    return { x_2: x[1] ?? 0, x_3: x[2] ?? 0, [`x_${x.length}`]: x.at(-1) ?? 0 };
  },
  'sequence-concatenation': ({ vector }) => {
    const z = [...vector('x'), ...vector('y')];
    return { u: total(vector('x')), v: total(z), m: mean(z) };
  },
  'sequence-shift': ({ vector }) => ({
    d: vector('x').map((x, t) => x - (vector('x')[t - 1] ?? 0)),
  }),
  'sine-samples': ({ scalar, vector }) => ({
    x: vector('t').map((t) => scalar('A') * Math.sin(2 * Math.PI * scalar('f') * t)),
  }),
  'sum-and-mean-over-time': ({ vector }) => {
    const s = plus(...upTo(3).map((t) => vector(`x_${t}`)));
    return { s, m: s.map((entry) => entry / 3) };
  },
  'forecast-against-naive': ({ scalar, size }) => {
    const x = [0, ...upTo(size('T'))].map((t) => scalar(`x_${t}`));
    const f = upTo(size('T')).map((t) => scalar(`f_${t}`));
    const A = mean(minus(f, x.slice(1)).map(square));
    const N = mean(minus(x.slice(0, -1), x.slice(1)).map(square));
    return { A, N, r: A / N };
  },
  'overfitting-gap': ({ vector }) => {
    const A = mean(minus(vector('p'), vector('y')).map(square));
    const B = mean(minus(vector('q'), vector('u')).map(square));
    return { A, B, G: B - A };
  },
  'next-element-distribution': ({ vector }) => {
    const p = softmax(vector('s'));
    const m = dot(p, vector('k'));
    return {
      p,
      m,
      v: dot(
        p,
        vector('k').map((k) => square(k - m)),
      ),
    };
  },
  'random-walk': ({ scalar }) => {
    const [a, b, p, n] = ['a', 'b', 'p', 'n'].map(scalar) as [number, number, number, number];
    const m = p * a + (1 - p) * b;
    const v = p * square(a - m) + (1 - p) * square(b - m);
    return { m, v, E: scalar('x_0') + n * m, V: n * v };
  },
};
