import type { Builder } from '../../network/build';
import { type GruWeights, gruStep } from '../../network/cells/gru';
import { type LstmWeights, lstmStep } from '../../network/cells/lstm';
import type { Names } from '../../network/cells/names';
import { type Activation, type RnnWeights, rnnStep } from '../../network/cells/rnn';
import type { NodeId } from '../../network/graph';
import { type Shape, sameShape, shapeName } from '../../network/tensor';
import type { Call } from '../syntax/ast';
import {
  type Apply,
  type Calling,
  column,
  define,
  type OptionReader,
  type OptionReaders,
  oneOf,
  series,
} from './calls';
import { declareInput } from './givens';
import type { Scope } from './scope';
import { all, type Operand, type Sequence, type Value } from './value';

/** The states that a step hands on: h, and of an LSTM c. */
type States = readonly NodeId[];
type Weights = Readonly<Record<string, NodeId>>;

/** `_2` of `suffix: 2`, nothing where there is none. */
const suffix: OptionReader<string> = ({ scope }, expression) => {
  if (!expression) return '';
  if (expression.kind === 'number') return `_${expression.value}`;
  if (expression.kind === 'name' && expression.subscripts.length === 0) {
    return `_${scope.variables.get(expression.base) ?? expression.base}`;
  }
  return scope.report(expression.place, 'A suffix is a word or a number.');
};

/** The options that every cell has. */
const common = { direction: oneOf('forward', 'reverse'), suffix };
type Common = { readonly direction: 'forward' | 'reverse'; readonly suffix: string };

interface Cell<Options extends Common> {
  readonly gates: readonly string[];
  readonly states: 1 | 2;
  /** Vectors that are used only where they are given: peepholes, the bias inside the reset gate. */
  readonly optional: readonly string[];
  readonly options: OptionReaders<Options>;
  step(
    b: Builder,
    weights: Weights,
    x: NodeId,
    states: States,
    names: Names,
    options: Options,
  ): States;
}

/**
 * rnn(x, h_0), lstm(x, h_0, c_0), gru(x, h_0): a step if x is a value, all steps if it is a sequence.
 * The weights are those of the names W, U, b (with _i, _f, _g, _o or _z, _r, _h), and are declared
 * as givens where nothing bears the name; so calls share their weights, unless `suffix: w` gives them
 * names of their own (W_z_w), as the layers and directions of a network need. Peepholes p_i, p_f, p_o
 * and the bias c_h inside a reset gate that comes after are used where they are given.
 *
 * `direction: reverse` reads the sequence from its end; `activation: relu`; `convention: keep` (or
 * `z: keep`) and `reset: after` say which GRU is meant.
 */
function cell<Options extends Common>(kind: Cell<Options>): Apply {
  return define<[Value | Sequence, ...Value[]], Options>(
    [series, ...Array<typeof column>(kind.states).fill(column)],
    (calling, [x, ...initial], options) => {
      const { scope, call } = calling;
      const inputs = x.kind === 'sequence' ? x.members : [x];
      const sizes = shapesFit(calling, inputs, initial);
      const weights = sizes && weightsOf(scope, call, kind, sizes, options.suffix);
      if (!weights) return undefined;
      const { hidden, input } = sizes;
      let states: States | undefined = initial.map(({ node }) => node);
      const step = (at: number, before: States) => {
        // At most four gates; each reads the input and the state.
        if (!scope.affords(4 * hidden * (hidden + input), call.place)) return undefined;
        const names = { label: labelled(scope, options.suffix) };
        const { node } = inputs[at] as Value;
        return scope.adopt(call.place, () =>
          kind.step(scope.builder, weights, node, before, names, options),
        );
      };
      if (x.kind !== 'sequence') {
        const next = step(0, states);
        return next && asOperand(next.map((node) => scope.value(node)));
      }
      const steps: States[] = [];
      const times = [...inputs.keys()];
      for (const at of options.direction === 'forward' ? times : times.reverse()) {
        const before: States = states;
        states = scope.at(at + 1, () => step(at, before));
        if (!states) return undefined;
        steps[at] = states;
      }
      return asOperand(
        initial.map((_, state) => ({
          kind: 'sequence',
          members: steps.map((step) => scope.value(step[state] as NodeId)),
        })),
      );
    },
    kind.options,
  );
}

export const rnn = cell<Common & { activation: Activation }>({
  gates: [''],
  states: 1,
  optional: [],
  options: { activation: oneOf('tanh', 'relu', 'sigmoid'), ...common },
  step: (b, weights, x, [h], names, { activation }) => [
    rnnStep(b, weights as RnnWeights, x, { h: h as NodeId }, names, activation).h,
  ],
});

export const lstm = cell<Common>({
  gates: ['_i', '_f', '_g', '_o'],
  states: 2,
  optional: ['p_i', 'p_f', 'p_o'],
  options: common,
  step: (b, weights, x, [h, c], names) => {
    const state = { h: h as NodeId, c: c as NodeId };
    const next = lstmStep(b, weights as LstmWeights, x, state, names);
    return [next.h, next.c];
  },
});

const z = oneOf('new', 'keep');

export const gru = cell<
  Common & {
    z: 'new' | 'keep';
    convention: 'new' | 'keep';
    reset: 'before' | 'after';
  }
>({
  gates: ['_z', '_r', '_h'],
  states: 1,
  optional: ['c_h'],
  options: { z, convention: z, reset: oneOf('before', 'after'), ...common },
  step: (b, weights, x, [h], names, { z, convention, reset }) => {
    const meant = { z: convention === 'keep' ? convention : z, reset };
    return [gruStep(b, weights as GruWeights, x, { h: h as NodeId }, names, meant).h];
  },
});

function asOperand(parts: readonly (Value | Sequence)[]): Operand {
  return parts.length === 1 ? (parts[0] as Value | Sequence) : { kind: 'tuple', parts };
}

/** The sizes of the state and of the input. */
interface Sizes {
  readonly hidden: number;
  readonly input: number;
}

function shapesFit(
  { call, refuse }: Calling,
  inputs: readonly Value[],
  states: readonly Value[],
): Sizes | undefined {
  const sides = [inputs, states].map((values) => {
    const [{ shape }] = values as [Value];
    const alike = shape.length === 1 && values.every((value) => sameShape(value.shape, shape));
    return alike ? shape[0] : undefined;
  });
  const [input, hidden] = sides;
  if (input !== undefined && hidden !== undefined) return { input, hidden };
  const shapes = [...inputs, ...states].map(({ shape }) => shapeName(shape)).join(', ');
  return refuse(`${call.name} takes an input vector and state vectors, not ${shapes}.`);
}

/** Finds the weights by their names; those that are not optional are declared where they lack. */
function weightsOf(
  scope: Scope,
  call: Call,
  { gates, optional }: Pick<Cell<Common>, 'gates' | 'optional'>,
  { hidden, input }: Sizes,
  suffix: string,
): Weights | undefined {
  const wanted = gates.flatMap((gate): [base: string, shape: Shape][] => [
    [`W${gate}`, [hidden, input]],
    [`U${gate}`, [hidden, hidden]],
    [`b${gate}`, [hidden]],
  ]);
  for (const [base, shape] of wanted) declareWeight(scope, base + suffix, shape, call);
  const extra = optional.filter((base) => scope.names.has(base + suffix));
  const found = [...wanted, ...extra.map((base): [string, Shape] => [base, [hidden]])].map(
    ([base, shape]): [string, NodeId] | undefined => {
      const known = scope.names.get(base + suffix);
      if (!known || known === 'failed') return undefined;
      if (sameShape(known.shape, shape)) return [base, known.node];
      return scope.report(
        call.place,
        `${call.name} needs ${base + suffix} to be a ${shapeName(shape)}, but it is a ${shapeName(known.shape)}.`,
      );
    },
  );
  const weights = all(found);
  return weights && Object.fromEntries(weights);
}

function declareWeight(scope: Scope, name: string, shape: Shape, { place }: Call): void {
  if (scope.names.has(name)) return;
  const role = shape.length === 2 ? 'weight' : 'bias';
  const meaning = {
    shape,
    set: { kind: 'default' },
    nonZero: false,
    symmetric: false,
    role,
  } as const;
  scope.at(undefined, () => declareInput(scope, name, meaning, { place }));
}

/** Labels that are still free: `i_1`, with a suffix `i_2_1`, with the assigned name `i_s_1`. */
function labelled(scope: Scope, suffix: string): Names['label'] {
  const { time, target } = scope;
  const tail = time === undefined ? '' : `_${time}`;
  return (base) =>
    [`${base}${suffix}${tail}`, `${base}${suffix}_${target}${tail}`].find(
      (name) => !scope.names.has(name) && !scope.defined.has(name),
    );
}
