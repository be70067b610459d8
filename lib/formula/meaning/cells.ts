import { type GruWeights, gruStep } from '../../network/cells/gru';
import { type LstmWeights, lstmStep } from '../../network/cells/lstm';
import type { Names } from '../../network/cells/names';
import { rnnStep } from '../../network/cells/rnn';
import type { NodeId } from '../../network/graph';
import { type Shape, sameShape, shapeName } from '../../network/tensor';
import type { Call } from '../syntax/ast';
import { type Arguments, columns, readArguments, word } from './arguments';
import type { Evaluator } from './evaluator';
import { declareInput, type Meaning } from './givens';
import type { Scope } from './scope';
import type { Operand, Sequence, Value } from './value';

/** The states that a step hands on: h, and of an LSTM c. */
type States = readonly NodeId[];
type Step = (x: NodeId, states: States) => States;

interface Kind {
  readonly gates: readonly string[];
  readonly states: 1 | 2;
  /** Vectors that are used only where they are given: peepholes, the bias inside the reset gate. */
  readonly optional: readonly string[];
  readonly options: readonly string[];
}

const KINDS: Readonly<Record<string, Kind>> = {
  rnn: { gates: [''], states: 1, optional: [], options: ['activation'] },
  lstm: {
    gates: ['i', 'f', 'g', 'o'],
    states: 2,
    optional: ['p_i', 'p_f', 'p_o'],
    options: [],
  },
  gru: {
    gates: ['z', 'r', 'h'],
    states: 1,
    optional: ['c_h'],
    options: ['z', 'convention', 'reset'],
  },
};

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
export function callCell(evaluator: Evaluator, call: Call): Operand | undefined {
  const { scope } = evaluator;
  const kind = KINDS[call.name] as Kind;
  const count = kind.states + 1;
  const options = [...kind.options, 'direction', 'suffix'];
  const read = readArguments(evaluator, call, [count, count], options);
  const direction = read && word(evaluator, read, 'direction', ['forward', 'reverse']);
  const [first, ...initial] = read?.positional ?? [];
  const operand = first && evaluator.operand(first);
  const states = columns(evaluator, initial);
  if (!read || !operand || !direction || !states) return undefined;
  const inputs = operand.kind === 'sequence' ? operand.members : columns(evaluator, [first]);
  const shape = inputs && shapesFit(scope, call, inputs, states);
  const step = shape && createStep(evaluator, read, kind, shape);
  if (!step) return undefined;
  if (operand.kind !== 'sequence') {
    const [x] = inputs as [Value];
    const next = runStep(scope, call, step, x, nodesOf(states), shape);
    return next && asOperand(next.map((node) => scope.value(node)));
  }
  const steps: States[] = [];
  let before: States = nodesOf(states);
  const times = inputs.map((_, at) => at);
  for (const at of direction === 'forward' ? times : times.reverse()) {
    const x = inputs[at] as Value;
    const next = scope.at(at + 1, () => runStep(scope, call, step, x, before, shape));
    if (!next) return undefined;
    steps[at] = next;
    before = next;
  }
  return asOperand(
    states.map(
      (_, state): Sequence => ({
        kind: 'sequence',
        members: steps.map((step) => scope.value(step[state] as NodeId)),
      }),
    ),
  );
}

function asOperand(parts: readonly (Value | Sequence)[]): Operand {
  return parts.length === 1 ? (parts[0] as Value | Sequence) : { kind: 'tuple', parts };
}

function nodesOf(values: readonly Value[]): NodeId[] {
  return values.map((value) => value.node);
}

/** The sizes of the state and of the input. */
interface Sizes {
  readonly hidden: number;
  readonly input: number;
}

function shapesFit(
  scope: Scope,
  { name, place }: Call,
  inputs: readonly Value[],
  states: readonly Value[],
): Sizes | undefined {
  const [x = []] = inputs.map((value) => value.shape);
  const [h = []] = states.map((value) => value.shape);
  const alike = (values: readonly Value[], shape: Shape) =>
    shape.length === 1 && values.every((value) => sameShape(value.shape, shape));
  if (alike(inputs, x) && alike(states, h))
    return { hidden: h[0] as number, input: x[0] as number };
  const shapes = [...inputs, ...states].map(({ shape }) => shapeName(shape)).join(', ');
  return scope.report(place, `${name} takes an input vector and state vectors, not ${shapes}.`);
}

/** Finds or declares the weights, and binds a step to them and to its conventions. */
function createStep(
  evaluator: Evaluator,
  read: Arguments,
  { gates, optional }: Kind,
  { hidden, input }: Sizes,
): Step | undefined {
  const { scope } = evaluator;
  const { name, place } = read.call;
  const suffix = suffixOf(scope, read);
  const activation = word(evaluator, read, 'activation', ['tanh', 'relu', 'sigmoid']);
  const option = read.options.has('convention') ? 'convention' : 'z';
  const z = word(evaluator, read, option, ['new', 'keep']);
  const reset = word(evaluator, read, 'reset', ['before', 'after']);
  if (suffix === undefined || !activation || !z || !reset) return undefined;
  const weights: Record<string, NodeId> = {};
  const fits = (base: string, shape: Shape, given: boolean) => {
    const found = weight(scope, read.call, base + suffix, shape, given);
    if (found !== 'failed' && found) weights[base] = found.node;
    return found !== 'failed';
  };
  const all = gates.map((gate) => {
    const tail = gate && `_${gate}`;
    const own = [
      fits(`W${tail}`, [hidden, input], true),
      fits(`U${tail}`, [hidden, hidden], true),
      fits(`b${tail}`, [hidden], true),
    ];
    return own.every(Boolean);
  });
  const extra = optional.map((base) => fits(base, [hidden], false));
  if (![...all, ...extra].every(Boolean)) return undefined;
  const { builder: b } = scope;
  const names = (): Names => ({ ...scope.timed(), place, label: labelled(scope, suffix) });
  if (name === 'rnn') {
    const { W, U, b: bias } = weights as { W: NodeId; U: NodeId; b: NodeId };
    return (x, [h]) => [
      rnnStep(b, { W, U, b: bias }, x, { h: h as NodeId }, names(), activation).h,
    ];
  }
  if (name === 'lstm') {
    return (x, [h, c]) => {
      const state = { h: h as NodeId, c: c as NodeId };
      const next = lstmStep(b, weights as unknown as LstmWeights, x, state, names());
      return [next.h, next.c];
    };
  }
  const { c_h, ...others } = weights;
  const own = reset === 'after' && c_h !== undefined ? { ...others, c_h } : others;
  return (x, [h]) => [
    gruStep(b, own as unknown as GruWeights, x, { h: h as NodeId }, names(), { z, reset }).h,
  ];
}

/** `_2` of `suffix: 2`, nothing where there is none. */
function suffixOf(scope: Scope, { options }: Arguments): string | undefined {
  const expression = options.get('suffix');
  if (!expression) return '';
  if (expression.kind === 'number') return `_${expression.value}`;
  if (expression.kind === 'name' && expression.subscripts.length === 0) {
    const number = scope.variables.get(expression.base);
    return `_${number ?? expression.base}`;
  }
  return scope.report(expression.place, 'A suffix is a word or a number.');
}

/** The weight of a name, declared if nothing bears it; `given` ones are declared, others may lack. */
function weight(
  scope: Scope,
  { name: cell, place }: Call,
  name: string,
  shape: Shape,
  given: boolean,
): Value | 'failed' | undefined {
  const known = scope.names.get(name);
  if (known === 'failed') return 'failed';
  if (!known) {
    if (!given) return undefined;
    const meaning: Meaning = {
      shape,
      set: { kind: 'default' },
      nonZero: false,
      symmetric: false,
      role: shape.length === 2 ? 'weight' : 'bias',
    };
    scope.at(undefined, () => declareInput(scope, name, meaning, { place }));
    return scope.names.get(name);
  }
  if (sameShape(known.shape, shape)) return known;
  scope.report(
    place,
    `${cell} needs ${name} to be a ${shapeName(shape)}, but it is a ${shapeName(known.shape)}.`,
  );
  return 'failed';
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

function runStep(
  scope: Scope,
  { place }: Call,
  step: Step,
  x: Value,
  states: States,
  { hidden, input }: Sizes,
): States | undefined {
  // At most four gates; each reads the input and the state.
  if (!scope.affords(4 * hidden * (hidden + input), place)) return undefined;
  return scope.adopt(place, () => step(x.node, states));
}
