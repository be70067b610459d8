import { dot, mean, minus, sigmoid, softmax, square, total } from './arithmetic';
import type { Plain } from './plain';
import { upTo } from './plain';

/** What a path of letters says: repeats merged, then blanks dropped. */
function collapse(path: readonly number[]): string {
  return path.filter((letter, t) => letter !== 0 && letter !== path[t - 1]).join('');
}

/** Every path of so many frames over so many letters, blank the 0. */
function paths(frames: number, letters: number): number[][] {
  if (frames === 0) return [[]];
  return paths(frames - 1, letters).flatMap((path) =>
    Array.from({ length: letters }, (_, letter) => [...path, letter]),
  );
}

/** The probability of all paths that say something, added up one by one. */
function probability(frames: readonly (readonly number[])[], says: string, blanks = false): number {
  return total(
    paths(frames.length, frames[0]?.length ?? 0)
      .filter((path) => collapse(path) === says && (!blanks || path.includes(0)))
      .map((path) => path.reduce((product, letter, t) => product * (frames[t]?.[letter] ?? 0), 1)),
  );
}

export const losses: Readonly<Record<string, Plain>> = {
  'mean-squared-error': ({ vector }) => {
    const e = minus(vector('y'), vector('y_hat'));
    return { e, L: mean(e.map(square)) };
  },
  'half-squared-error': ({ vector }) => {
    const g = minus(vector('y'), vector('y_hat'));
    return { L: dot(g, g) / 2, g };
  },
  'cross-entropy-of-probabilities': ({ vector }) => {
    const loss = (t: number) => -Math.log(vector(`p_${t}`)[vector(`q_${t}`).indexOf(1)] ?? 0);
    return { L_1: loss(1), L_2: loss(2), L: (loss(1) + loss(2)) / 2 };
  },
  'cross-entropy-of-scores': ({ vector }) => {
    const p = softmax(vector('s'));
    return { p, L: -Math.log(p[vector('q').indexOf(1)] ?? 0) };
  },
  'ctc-two-frames': ({ scalar, size }) => {
    const frames = upTo(size('T')).map((t) => [1 - scalar(`a_${t}`), scalar(`a_${t}`)]);
    const P = probability(frames, '1');
    const isLast = (path: readonly number[]) => path.at(-1) === 1;
    const v = total(
      paths(frames.length, 2)
        .filter((path) => collapse(path) === '1' && isLast(path))
        .map((path) => path.reduce((product, letter, t) => product * frames[t]![letter]!, 1)),
    );
    return { [`v_${frames.length}`]: v, [`w_${frames.length}`]: P - v, P, L: -Math.log(P) };
  },
  'ctc-three-frames': ({ vector }) => {
    const frames = upTo(3).map((t) => vector(`p_${t}`));
    const along = (...path: number[]) =>
      path.reduce((product, letter, t) => product * (frames[t]?.[letter] ?? 0), 1);
    const P = probability(frames, '12');
    const w = probability(frames, '12', true);
    return { u: along(1, 1, 2), v: along(1, 2, 2), w, P, L: -Math.log(P) };
  },
  'ctc-paths': ({ vector }) => {
    const along = (...path: number[]) =>
      path.reduce((product, letter, t) => product * (vector(`p_${t + 1}`)[letter] ?? 0), 1);
    return { u: along(1, 0, 2), v: along(1, 1, 2), s: along(1, 0, 2) + along(1, 1, 2) };
  },
  'ctc-best-path': ({ scalar, size }) => {
    const p = upTo(size('T')).map((t) => scalar(`p_${t}`));
    const path = p.map((one) => (one > 0.5 ? 1 : 0));
    const letters = path.map((_, t) => [`s_${t + 1}`, collapse(path.slice(0, t + 1)).length]);
    const u = p.reduce((product, one) => product * Math.max(one, 1 - one), 1);
    return { ...Object.fromEntries(letters), [`u_${p.length}`]: u };
  },
  'ctc-best-path-two-letters': ({ scalar, size }) => {
    const frames = upTo(size('T')).map((t) => [0, scalar(`x_${t}`), scalar(`y_${t}`)]);
    const path = frames.map((scores) => scores.indexOf(Math.max(...scores)));
    const counts = (name: string, letter: string) =>
      path.map((_, t) => {
        const said = collapse(path.slice(0, t + 1));
        return [`${name}_${t + 1}`, [...said].filter((one) => one === letter).length] as const;
      });
    const u = total(frames.map((scores) => Math.max(...scores)));
    const last = `u_${frames.length}`;
    return { ...Object.fromEntries([...counts('c', '1'), ...counts('d', '2')]), [last]: u };
  },
  'sigmoid-of-vector': ({ vector }) => ({ s: vector('z').map(sigmoid) }),
  'sigmoid-derivative': ({ vector }) => ({
    s: vector('z').map(sigmoid),
    g: vector('z').map((z) => Math.exp(-z) / square(1 + Math.exp(-z))),
  }),
  'tanh-of-vector': ({ vector }) => ({ h: vector('z').map(Math.tanh) }),
  'tanh-derivative': ({ vector }) => ({
    h: vector('z').map(Math.tanh),
    g: vector('z').map((z) => 1 / square(Math.cosh(z))),
  }),
  'relu-of-vector': ({ vector }) => ({
    h: vector('u').map((u, i) => Math.max(0, u + (vector('v')[i] ?? 0))),
  }),
  'softmax-of-vector': ({ vector }) => ({ p: softmax(vector('z')) }),
};
