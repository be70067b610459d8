import fc from 'fast-check';

export type Rows = number[][];
export type Weights = Record<string, number[] | Rows>;

/** What is drawn of a network before its numbers are. */
export interface Plan {
  readonly cell: 'rnn' | 'lstm' | 'gru' | 'feedforward';
  readonly D: number;
  readonly H: number;
  readonly O: number;
  readonly T: number;
  readonly layers: number;
  readonly direction: 'forward' | 'reverse' | 'bidirectional';
  readonly activation: 'tanh' | 'sigmoid' | 'relu';
  readonly convention: { readonly z: 'new' | 'keep'; readonly reset: 'before' | 'after' };
  readonly peepholes: boolean;
  readonly readout: boolean;
  readonly loss: 'half-squared' | 'mse' | 'cross-entropy';
  readonly at: 'last' | 'all';
  readonly seed: number;
}

const size = (max: number) => fc.integer({ min: 1, max });

/** Any network that `compute` takes; `layers` 0 stands for `weights` without layers. */
export const plans: fc.Arbitrary<Plan> = fc.record({
  cell: fc.constantFrom('rnn', 'lstm', 'gru', 'feedforward'),
  D: size(3),
  H: size(3),
  O: size(3),
  T: size(3),
  layers: fc.integer({ min: 0, max: 2 }),
  direction: fc.constantFrom('forward', 'reverse', 'bidirectional'),
  activation: fc.constantFrom('tanh', 'sigmoid'),
  convention: fc.record({
    z: fc.constantFrom('new', 'keep'),
    reset: fc.constantFrom('before', 'after'),
  }),
  peepholes: fc.boolean(),
  readout: fc.boolean(),
  loss: fc.constantFrom('half-squared', 'mse', 'cross-entropy'),
  at: fc.constantFrom('last', 'all'),
  seed: fc.integer({ min: 1, max: 2 ** 31 - 2 }),
});

/** Numbers between -1 and 1 that are the same for a seed (Park & Miller's generator). */
export function numbersFrom(seed: number) {
  let state = seed;
  const next = () => {
    state = (state * 48271) % 2147483647;
    return (state / 2147483647) * 2 - 1;
  };
  const vector = (length: number) => Array.from({ length }, next);
  const matrix = (rows: number, columns: number): Rows =>
    Array.from({ length: rows }, () => vector(columns));
  return { next, vector, matrix };
}

const GATES = { rnn: [''], lstm: ['_i', '_f', '_g', '_o'], gru: ['_z', '_r', '_h'] };

function weightsOf(plan: Plan, D: number, numbers: ReturnType<typeof numbersFrom>): Weights {
  const { cell, H, O, convention, peepholes } = plan;
  const { vector, matrix } = numbers;
  if (cell === 'feedforward') {
    return { W1: matrix(H, D), b1: vector(H), W2: matrix(O, H), b2: vector(O) };
  }
  const weights: Weights = {};
  for (const gate of GATES[cell]) {
    weights[`W${gate}`] = matrix(H, D);
    weights[`U${gate}`] = matrix(H, H);
    weights[`b${gate}`] = vector(H);
  }
  if (cell === 'gru' && convention.reset === 'after') weights.c_h = vector(H);
  if (cell === 'lstm' && peepholes) {
    for (const gate of ['i', 'f', 'o']) weights[`p_${gate}`] = vector(H);
  }
  return weights;
}

/** An input for `compute`; a block of weights has `forward` and `reverse` where there are both. */
export interface Input {
  readonly cell: Plan['cell'];
  readonly weights?: Weights;
  readonly layers?: Weights[];
  readonly x: Rows;
  readonly h0?: unknown;
  readonly c0?: unknown;
  readonly activation?: Plan['activation'];
  readonly convention?: Plan['convention'];
  readonly direction: Plan['direction'];
  readonly loss: {
    readonly kind: Plan['loss'];
    readonly target: number[] | Rows;
    readonly at: Plan['at'];
  };
}

/** An input for `compute`, every field given. */
export function inputOf(drawn: Plan): Input {
  const plain = drawn.cell === 'feedforward';
  const plan = plain
    ? { ...drawn, layers: 0, direction: 'forward' as const, readout: false }
    : drawn;
  const { cell, D, H, O, T, layers, direction, activation, convention, readout } = plan;
  const numbers = numbersFrom(plan.seed);
  const { vector, matrix } = numbers;
  const both = direction === 'bidirectional';
  const width = both ? 2 * H : H;
  const isDeep = layers > 0;
  const count = Math.max(1, layers);
  const blocks = Array.from({ length: count }, (_, at) => {
    const inputs = at === 0 ? D : width;
    const own = () => weightsOf(plan, inputs, numbers);
    const block = both ? { forward: own(), reverse: own() } : own();
    const last = readout && at === count - 1;
    return (last ? { ...block, W_y: matrix(O, width), b_y: vector(O) } : block) as Weights;
  });
  const states = () => {
    const own = () => (both ? { forward: vector(H), reverse: vector(H) } : vector(H));
    return isDeep ? Array.from({ length: count }, own) : own();
  };
  const outputs = readout || plain ? O : width;
  const target = Array.from({ length: plan.at === 'last' ? 1 : T }, () => {
    if (plan.loss !== 'cross-entropy') return vector(outputs);
    const odds = vector(outputs).map((number) => number + 1.5);
    return odds.map((odd) => odd / odds.reduce((sum, other) => sum + other));
  });
  return {
    cell,
    ...(isDeep ? { layers: blocks } : { weights: blocks[0] as Weights }),
    x: matrix(T, D),
    ...(!plain && { h0: states() }),
    ...(cell === 'lstm' && { c0: states() }),
    ...((cell === 'rnn' || plain) && { activation }),
    ...(cell === 'gru' && { convention }),
    direction,
    loss: {
      kind: plan.loss,
      target: plan.at === 'last' ? (target[0] as number[]) : target,
      at: plan.at,
    },
  };
}

/** A network to change in one respect. */
export const BASE: Plan = {
  cell: 'rnn',
  D: 2,
  H: 3,
  O: 2,
  T: 4,
  layers: 0,
  direction: 'forward',
  activation: 'tanh',
  convention: { z: 'new', reset: 'before' },
  peepholes: true,
  readout: true,
  loss: 'half-squared',
  at: 'all',
  seed: 7,
};
