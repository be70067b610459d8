import {
  added,
  type Complex,
  hadamard,
  type Matrix,
  minus,
  parts,
  plus,
  product,
  real,
  rowProduct,
  sigmoid,
  tanh,
  times,
  type Vector,
} from './complex';

/** Weights as CLI.md names them. */
export interface Weights {
  readonly [name: string]: Matrix | Vector;
}

export interface State {
  readonly h: Vector;
  readonly c: Vector;
}

/** A recurrent layer as a framework documents it, over weights packed in that framework's order. */
export interface Framework {
  readonly cell: 'lstm' | 'gru';
  readonly convention?: { readonly z: 'new' | 'keep'; readonly reset: 'before' | 'after' };
  readonly peepholes?: true;
  step(weights: Weights, x: Vector, state: State): State;
}

const matrix = (weights: Weights, name: string) => weights[name] as Matrix;
const vector = (weights: Weights, name: string) => weights[name] as Vector;
const scaled = (share: number, values: Vector) => values.map((entry) => times(real(share), entry));
const transposed = (W: Matrix): Matrix => W[0]!.map((_, j) => W.map((row) => row[j]!));
const logistic = (values: Vector) => values.map(sigmoid);
const tanhs = (values: Vector) => values.map(tanh);

/** The gates' rows below one another. */
const stacked = (weights: Weights, kind: 'W' | 'U', gates: readonly string[]): Matrix =>
  gates.flatMap((gate) => matrix(weights, `${kind}_${gate}`));

/** A share of each gate's bias: the frameworks hold two, of which only the sum counts. */
const biases = (weights: Weights, gates: readonly string[], share: number): Vector =>
  gates.flatMap((gate) => scaled(share, vector(weights, `b_${gate}`)));

/** (1 - z) n + z h, the sign of Cho 2014 that all three frameworks have. */
const kept = (z: Vector, n: Vector, h: Vector): Vector =>
  added(
    hadamard(
      z.map((entry) => minus(real(1), entry)),
      n,
    ),
    hadamard(z, h),
  );

function lstmState([i, f, g, o]: Vector[], c: Vector): State {
  const next = added(hadamard(logistic(f!), c), hadamard(logistic(i!), tanhs(g!)));
  return { h: hadamard(logistic(o!), tanhs(next)), c: next };
}

/** torch.nn.LSTM: weight_ih (W_ii|W_if|W_ig|W_io), b_ih + b_hh. */
const torchLstm: Framework = {
  cell: 'lstm',
  step(weights, x, { h, c }) {
    const order = ['i', 'f', 'g', 'o'];
    const fromInput = added(product(stacked(weights, 'W', order), x), biases(weights, order, 0.25));
    const fromState = added(product(stacked(weights, 'U', order), h), biases(weights, order, 0.75));
    return lstmState(parts(added(fromInput, fromState), 4), c);
  },
};

/** keras.layers.LSTM: kernel of columns i f c o, one bias. */
const kerasLstm: Framework = {
  cell: 'lstm',
  step(weights, x, { h, c }) {
    const order = ['i', 'f', 'g', 'o'];
    const kernel = transposed(stacked(weights, 'W', order));
    const recurrent = transposed(stacked(weights, 'U', order));
    const z = added(rowProduct(x, kernel), rowProduct(h, recurrent), biases(weights, order, 1));
    return lstmState(parts(z, 4), c);
  },
};

/** ONNX LSTM: W[iofc], B of Wb[iofc] and Rb[iofc], P[iof]; o's peephole sees the new cell state. */
const onnxLstm: Framework = {
  cell: 'lstm',
  peepholes: true,
  step(weights, x, { h, c }) {
    const order = ['i', 'o', 'f', 'g'];
    const W = product(stacked(weights, 'W', order), x);
    const R = product(stacked(weights, 'U', order), h);
    const B = added(biases(weights, order, 0.5), biases(weights, order, 0.5));
    const [i, o, f, g] = parts(added(W, R, B), 4) as [Vector, Vector, Vector, Vector];
    const P = (gate: string, state: Vector) => hadamard(vector(weights, `p_${gate}`), state);
    const ft = logistic(added(f, P('f', c)));
    const next = added(hadamard(ft, c), hadamard(logistic(added(i, P('i', c))), tanhs(g)));
    return { h: hadamard(logistic(added(o, P('o', next))), tanhs(next)), c: next };
  },
};

/** torch.nn.GRU: rows r z n; n = tanh(W_in x + b_in + r (W_hn h + b_hn)). */
const torchGru: Framework = {
  cell: 'gru',
  convention: { z: 'keep', reset: 'after' },
  step(weights, x, { h, c }) {
    const order = ['r', 'z', 'h'];
    const bih = [...biases(weights, ['r', 'z'], 0.25), ...vector(weights, 'b_h')];
    const bhh = [...biases(weights, ['r', 'z'], 0.75), ...vector(weights, 'c_h')];
    const gi = parts(added(product(stacked(weights, 'W', order), x), bih), 3);
    const gh = parts(added(product(stacked(weights, 'U', order), h), bhh), 3);
    const [r, z] = parts(logistic(added(gi.slice(0, 2).flat(), gh.slice(0, 2).flat())), 2);
    return { h: kept(z!, tanhs(added(gi[2]!, hadamard(r!, gh[2]!))), h), c };
  },
};

/** keras.layers.GRU, columns z r h; `reset_after` with a row of biases each for input and state. */
const kerasGru = (after: boolean): Framework => ({
  cell: 'gru',
  convention: { z: 'keep', reset: after ? 'after' : 'before' },
  step(weights, x, { h, c }) {
    const order = ['z', 'r', 'h'];
    const kernel = transposed(stacked(weights, 'W', order));
    const recurrent = transposed(stacked(weights, 'U', order));
    const [xz, xr, xh] = parts(added(rowProduct(x, kernel), biases(weights, order, 1)), 3);
    const [hz, hr, hh] = parts(rowProduct(h, recurrent), 3);
    const [z, r] = [logistic(added(xz!, hz!)), logistic(added(xr!, hr!))];
    const U_h = recurrent.map((row) => row.slice((row.length / 3) * 2));
    const candidate = after
      ? hadamard(r, added(hh!, vector(weights, 'c_h')))
      : rowProduct(hadamard(r, h), U_h);
    return { h: kept(z, tanhs(added(xh!, candidate)), h), c };
  },
});

/** ONNX GRU: W[zrh]; Rbh inside the reset gate where linear_before_reset is not 0. */
const onnxGru = (linearBeforeReset: boolean): Framework => ({
  cell: 'gru',
  convention: { z: 'keep', reset: linearBeforeReset ? 'after' : 'before' },
  step(weights, x, { h, c }) {
    const order = ['z', 'r', 'h'];
    const [Wz, Wr, Wh] = parts(product(stacked(weights, 'W', order), x), 3);
    const [Bz, Br, Bh] = parts(biases(weights, order, 1), 3);
    const R = (gate: string, state: Vector) => product(matrix(weights, `U_${gate}`), state);
    const z = logistic(added(Wz!, R('z', h), Bz!));
    const r = logistic(added(Wr!, R('r', h), Br!));
    const recurrent = linearBeforeReset
      ? hadamard(r, added(R('h', h), vector(weights, 'c_h')))
      : R('h', hadamard(r, h));
    return { h: kept(z, tanhs(added(Wh!, recurrent, Bh!)), h), c };
  },
});

/** Chung 2014, the other sign: z h~ + (1 - z) h. */
const chungGru: Framework = {
  cell: 'gru',
  convention: { z: 'new', reset: 'before' },
  step(weights, x, { h, c }) {
    const gate = (name: string, state: Vector): Vector =>
      added(
        product(matrix(weights, `W_${name}`), x),
        product(matrix(weights, `U_${name}`), state),
        vector(weights, `b_${name}`),
      );
    const [z, r] = [logistic(gate('z', h)), logistic(gate('r', h))];
    const candidate = tanhs(gate('h', hadamard(r, h)));
    const blend = (entry: Complex, at: number) =>
      plus(times(z[at]!, entry), times(minus(real(1), z[at]!), h[at]!));
    return { h: candidate.map(blend), c };
  },
};

export const FRAMEWORKS: Readonly<Record<string, Framework>> = {
  'PyTorch’s LSTM': torchLstm,
  'Keras’s LSTM': kerasLstm,
  'ONNX’s LSTM with peepholes': onnxLstm,
  'PyTorch’s GRU': torchGru,
  'Keras’s GRU, reset_after': kerasGru(true),
  'Keras’s GRU, reset before': kerasGru(false),
  'ONNX’s GRU, linear_before_reset': onnxGru(true),
  'ONNX’s GRU': onnxGru(false),
  'the GRU of Chung 2014': chungGru,
};
