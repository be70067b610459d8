import type { Rows, Weights } from './random-input';

type Vector = number[];
type State = { h: Vector; c: Vector; gates: Record<string, Vector> };

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
const ACTIVATIONS = { tanh: Math.tanh, sigmoid, relu: (x: number) => (x > 0 ? x : 0) };

/** W x, by loops. */
export function times(W: Rows, x: Vector): Vector {
  const result: Vector = [];
  for (const row of W) {
    let sum = 0;
    for (let j = 0; j < x.length; j++) sum += (row[j] as number) * (x[j] as number);
    result.push(sum);
  }
  return result;
}

export const plus = (...terms: Vector[]): Vector =>
  (terms[0] as Vector).map((_, i) => terms.reduce((sum, term) => sum + (term[i] as number), 0));
const dotted = (a: Vector, b: Vector): Vector => a.map((entry, i) => entry * (b[i] as number));

interface Conventions {
  readonly activation?: keyof typeof ACTIVATIONS | undefined;
  readonly convention?: { z: 'new' | 'keep'; reset: 'before' | 'after' } | undefined;
}

/** One step of a cell as its papers write it, in the platform's functions: what compute is held to. */
export function plainStep(
  cell: 'rnn' | 'lstm' | 'gru',
  weights: Weights,
  x: Vector,
  { h, c }: { h: Vector; c: Vector },
  { activation = 'tanh', convention }: Conventions,
): State {
  const M = (name: string) => weights[name] as Rows;
  const V = (name: string) => weights[name] as Vector;
  const sum = (gate: string) =>
    plus(times(M(`W_${gate}`), x), times(M(`U_${gate}`), h), V(`b_${gate}`));
  if (cell === 'rnn') {
    const a = plus(times(M('W'), x), times(M('U'), h), V('b'));
    return { h: a.map(ACTIVATIONS[activation]), c, gates: {} };
  }
  if (cell === 'lstm') {
    const none = h.map(() => 0);
    const peep = (gate: string, state: Vector) => dotted(V(`p_${gate}`) ?? none, state);
    const i = plus(sum('i'), peep('i', c)).map(sigmoid);
    const f = plus(sum('f'), peep('f', c)).map(sigmoid);
    const g = sum('g').map(Math.tanh);
    const next = plus(dotted(f, c), dotted(i, g));
    const o = plus(sum('o'), peep('o', next)).map(sigmoid);
    return { h: dotted(o, next.map(Math.tanh)), c: next, gates: { i, f, g, o } };
  }
  const z = sum('z').map(sigmoid);
  const r = sum('r').map(sigmoid);
  const inner =
    convention?.reset === 'after'
      ? dotted(r, plus(times(M('U_h'), h), V('c_h')))
      : times(M('U_h'), dotted(r, h));
  const candidate = plus(times(M('W_h'), x), inner, V('b_h')).map(Math.tanh);
  const mixed = z.map((share, at) => {
    const [old, fresh] = [h[at] as number, candidate[at] as number];
    return convention?.z === 'keep'
      ? share * old + (1 - share) * fresh
      : share * fresh + (1 - share) * old;
  });
  return { h: mixed, c, gates: { z, r, h_tilde: candidate } };
}

/** A cell over a sequence, from its start or its end; the steps in the order of the input. */
export function plainRun(
  cell: 'rnn' | 'lstm' | 'gru',
  weights: Weights,
  xs: Rows,
  initial: { h: Vector; c: Vector },
  conventions: Conventions,
  reverse: boolean,
): State[] {
  const steps: State[] = [];
  let state = initial;
  for (let n = 0; n < xs.length; n++) {
    const t = reverse ? xs.length - 1 - n : n;
    const next = plainStep(cell, weights, xs[t] as Vector, state, conventions);
    steps[t] = next;
    state = next;
  }
  return steps;
}
