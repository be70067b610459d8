import {
  added,
  type Complex,
  exp,
  hadamard,
  log,
  type Matrix,
  minus,
  product,
  real,
  sum,
  times,
  type Vector,
} from './complex';
import type { Framework, State, Weights } from './framework-cells';

type Numbers = number | readonly Numbers[];
export type Named = Readonly<Record<string, Numbers>>;

/** A network as `compute` takes it, always as layers and always with states, output and loss. */
export interface Network {
  /** Each layer's ways, forward first; the output's weights beside the top layer's. */
  readonly layers: readonly { readonly [way: string]: Named }[];
  readonly readout: Named;
  readonly x: readonly (readonly number[])[];
  readonly h0: readonly Named[];
  readonly c0: readonly Named[];
  readonly loss: {
    readonly kind: 'half-squared' | 'mse' | 'cross-entropy';
    readonly target: readonly (readonly number[])[];
    readonly at: 'last' | 'all';
  };
}

/** A number of the network, under its place, as a complex one. */
export type Lift = (value: number, place: string) => Complex;

export interface Result {
  readonly h: Matrix;
  readonly c: Matrix;
  readonly y: Matrix;
  readonly loss: Complex;
}

/** `a.b[1]` of each number, as `lift` is told it. */
function lifted(value: Numbers, place: string, lift: Lift): Complex | Vector | Matrix {
  if (typeof value === 'number') return lift(value, place);
  return value.map((entry, at) => lifted(entry, `${place}.${at}`, lift)) as Vector | Matrix;
}

const liftedAll = (named: Named, place: string, lift: Lift): Weights =>
  Object.fromEntries(
    Object.entries(named).map(([name, value]) => [
      name,
      lifted(value, `${place}.${name}`, lift) as Vector | Matrix,
    ]),
  );

/** Runs the framework's layers above one another, each way over the whole sequence. */
export function runNetwork(framework: Framework, network: Network, lift: Lift): Result {
  let rows = lifted(network.x, 'x', lift) as Matrix;
  let cells: Matrix = [];
  for (const [at, ways] of network.layers.entries()) {
    const sides = Object.entries(ways).map(([way, weights]) => {
      const state = (field: 'h0' | 'c0') =>
        lifted(network[field][at]![way]!, `${at}.${way}.${field}`, lift) as Vector;
      const own = liftedAll(weights, `${at}.${way}`, lift);
      return overTime(framework, own, rows, { h: state('h0'), c: state('c0') }, way === 'reverse');
    });
    const beside = (pick: (state: State) => Vector) =>
      rows.map((_, t) => sides.flatMap((states) => pick(states[t]!)));
    [rows, cells] = [beside(({ h }) => h), beside(({ c }) => c)];
  }
  const { W_y, b_y } = liftedAll(network.readout, 'readout', lift);
  const y = rows.map((h) => added(product(W_y as Matrix, h), b_y as Vector));
  const { kind, target, at } = network.loss;
  return { h: rows, c: cells, y, loss: LOSSES[kind](at === 'last' ? y.slice(-1) : y, target) };
}

/** The states of each step in the order of the input, also where it is read backwards. */
function overTime(
  { step }: Framework,
  weights: Weights,
  x: Matrix,
  start: State,
  backwards: boolean,
): State[] {
  const order = backwards ? x.map((_, t) => t).reverse() : x.map((_, t) => t);
  const states: State[] = [];
  let state = start;
  for (const t of order) {
    state = step(weights, x[t]!, state);
    states[t] = state;
  }
  return states;
}

type Target = Network['loss']['target'];

const squares = (y: Matrix, target: Target): Complex =>
  sum(
    y.flatMap((row, t) =>
      row.map((entry, i) => {
        const error = minus(entry, real(target[t]![i]!));
        return times(error, error);
      }),
    ),
  );

const LOSSES = {
  'half-squared': (y: Matrix, target: Target) => times(real(0.5), squares(y, target)),
  mse: (y: Matrix, target: Target) =>
    times(real(1 / (y.length * y[0]!.length)), squares(y, target)),
  'cross-entropy': (y: Matrix, target: Target) => {
    const steps = y.map((row, t) => {
      const total = log(sum(row.map(exp)));
      const weighted = hadamard(
        row.map((entry) => minus(total, entry)),
        target[t]!.map(real),
      );
      return sum(weighted);
    });
    return times(real(1 / y.length), sum(steps));
  },
};
