type Matrix = number[][];
export type Value = number | number[] | Matrix;

/** A drill's numbers by name, as the prompt shows them. */
export type Numbers = Readonly<Record<string, Value>>;

const times = (A: Matrix, x: number[]) =>
  A.map((row) => row.reduce((sum, a, i) => sum + a * x[i]!, 0));
const plus = (...vectors: number[][]) =>
  vectors[0]!.map((_, i) => vectors.reduce((sum, v) => sum + v[i]!, 0));
const transposed = (A: Matrix) => A[0]!.map((_, c) => A.map((row) => row[c]!));
const entrywise = (A: Matrix, B: Matrix, f: (a: number, b: number) => number) =>
  A.map((row, r) => row.map((a, c) => f(a, B[r]![c]!)));

/** Numbers by the kind in which a solution needs them. */
interface Given {
  readonly s: (name: string) => number;
  readonly v: (name: string) => number[];
  readonly m: (name: string) => Matrix;
}

const preActivation = ({ m, v }: Given) =>
  plus(times(m('W_x'), v('x_1')), times(m('W_h'), v('h_0')), v('b'));

/** What each drill asks for, worked out here by plain loops and by nothing of the app's. */
const solutions: Readonly<Record<string, (given: Given) => Numbers>> = {
  'The input’s contribution': ({ m, v }) => ({ u: times(m('W_x'), v('x_1')) }),
  'The previous state’s contribution': ({ m, v }) => ({ v: times(m('W_h'), v('h_0')) }),
  'The pre-activation of one step': (given) => ({ a_1: preActivation(given) }),
  'The hidden state after one step': (given) => {
    const a_1 = preActivation(given);
    return { a_1, h_1: a_1.map(Math.tanh) };
  },
  'Matrix times vector': ({ m, v }) => ({ y: times(m('A'), v('x')) }),
  'Transposed matrix times vector': ({ m, v }) => ({ y: times(transposed(m('A')), v('x')) }),
  'Product of two matrices': ({ m }) => ({
    C: transposed(transposed(m('B')).map((column) => times(m('A'), column))),
  }),
  'Sum of two matrices': ({ m }) => ({ C: entrywise(m('A'), m('B'), (a, b) => a + b) }),
  'Hadamard product': ({ m }) => ({ C: entrywise(m('A'), m('B'), (a, b) => a * b) }),
  'Outer product': ({ v }) => ({ C: v('x').map((a) => v('y').map((b) => a * b)) }),
  'Scalar multiple of a matrix': ({ s, m }) => ({
    C: entrywise(m('A'), m('A'), (a) => s('s') * a),
  }),
  'Dot product': ({ v }) => {
    const p = v('x').map((a, i) => a * v('y')[i]!);
    return { p, s: p.reduce((sum, one) => sum + one, 0) };
  },
};

/** The right value of every name that the drill may ask for. */
export function solve(title: string, numbers: Numbers): Numbers {
  const solution = solutions[title.replace("'", '’')];
  if (!solution) throw new Error(`no solution is known here for “${title}”`);
  return solution({
    s: (name) => numbers[name] as number,
    v: (name) => numbers[name] as number[],
    m: (name) => numbers[name] as Matrix,
  });
}

/** Reads `W_x = \begin{bmatrix} 0.1 & 0.2 \\ 0.3 & 0.4 \end{bmatrix}` and `s = 3` from TeX. */
export function givenIn(tex: readonly string[]): Numbers {
  const found: Record<string, Value> = {};
  for (const formula of tex) {
    for (const [, name, body, scalar] of formula.matchAll(
      /([A-Za-z](?:_\{?\w+\}?)?)\s*=\s*(?:\\begin\{bmatrix\}(.*?)\\end\{bmatrix\}|(-?[\d.]+)\}?\s*(?:$|,|\\))/gs,
    )) {
      const key = name!.replace(/[{}]/g, '');
      if (scalar !== undefined) found[key] = Number(scalar);
      else {
        const rows = body!.split('\\\\').map((row) => row.split('&').map(Number));
        found[key] = rows.every((row) => row.length === 1) ? rows.map(([one]) => one!) : rows;
      }
    }
  }
  return found;
}
