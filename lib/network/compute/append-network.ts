import type { Builder } from '../build';
import { joined } from '../cells/bidirectional';
import { deep } from '../cells/deep';
import { feedforward } from '../cells/feedforward';
import { type GruWeights, gruStep } from '../cells/gru';
import { type LstmWeights, lstmStep } from '../cells/lstm';
import { namesAt } from '../cells/names';
import { readout } from '../cells/readout';
import { rnnStep } from '../cells/rnn';
import { type Step, unroll } from '../cells/unroll';
import type { NodeId } from '../graph';
import { crossEntropyOfLogits } from '../losses/cross-entropy';
import { halfSquaredError, meanSquaredError } from '../losses/squared-error';
import { input } from '../sugar';
import { fromNested, type Nested, type Tensor } from '../tensor';
import type { Loss } from './loss-input';
import type { Layer, NetworkInput, Way } from './network-input';
import type { Weights } from './weights';

export type Nodes = Readonly<Record<string, NodeId>>;
/** The nodes of one step: its states, gates and output by their names. */
export type StepNodes = Nodes & { readonly h: NodeId };

/** One way of a layer: what gradients are asked of, and its steps. */
export interface AppendedWay {
  readonly weights: Nodes;
  readonly xs: readonly NodeId[];
  readonly initial: StepNodes;
  readonly steps: readonly StepNodes[];
}

export interface AppendedLayer {
  readonly ways: readonly AppendedWay[];
  readonly readout: Nodes;
  readonly h: readonly NodeId[];
}

export interface AppendedNetwork {
  readonly layers: readonly AppendedLayer[];
  /** The outputs, empty where there is no readout. */
  readonly y: readonly NodeId[];
  readonly loss: NodeId | undefined;
  /** The numbers of the graph's inputs. */
  readonly givens: Readonly<Record<string, Tensor>>;
}

const LOSSES = {
  'half-squared': halfSquaredError,
  mse: meanSquaredError,
  'cross-entropy': crossEntropyOfLogits,
};

/** Appends a network over its sequence, and its loss. */
export function appendNetwork(b: Builder, network: NetworkInput): AppendedNetwork {
  const givens: Record<string, Tensor> = {};
  const give = (value: Nested): NodeId => {
    const tensor = fromNested(value);
    const name = `given_${b.next}`;
    givens[name] = tensor;
    return input(b, name, tensor.shape);
  };
  const giveAll = (weights: Weights): Nodes =>
    Object.fromEntries(Object.entries(weights).map(([name, value]) => [name, give(value)]));

  function appendWay(way: Way, below: readonly NodeId[], number: number): AppendedWay {
    const weights = giveAll(way.weights);
    // Each way reads an input of its own, so that what it adds to the input's gradient can be told.
    const xs = number === 1 ? network.x.map(give) : below;
    const initial = { h: give(way.h0), ...(network.cell === 'lstm' && { c: give(way.c0) }) };
    const cell = { layer: number, direction: way.direction };
    return { weights, xs, initial, steps: unroll(b, stepOf(network, weights), xs, initial, cell) };
  }

  function appendLayer(layer: Layer, below: readonly NodeId[], number: number): AppendedLayer {
    const ways = layer.ways.map((way) => appendWay(way, below, number));
    const [first, second] = ways as [AppendedWay, AppendedWay | undefined];
    const h = second ? joined(b, first.steps, second.steps, number) : first.steps.map((s) => s.h);
    return { ways, readout: giveAll(layer.readout), h };
  }

  const layers = deep<AppendedLayer, Layer>(network.layers, [], appendLayer);
  const top = layers.at(-1) as AppendedLayer;
  const y = outputsOf(b, top);
  const loss = network.loss && appendLoss(b, network.loss, y.length > 0 ? y : top.h, give);
  return { layers, y, loss, givens };
}

function outputsOf(b: Builder, { ways, readout: weights, h }: AppendedLayer): readonly NodeId[] {
  const { W_y, b_y } = weights;
  if (W_y === undefined) {
    return (ways[0] as AppendedWay).steps.flatMap(({ y }) => (y === undefined ? [] : [y]));
  }
  const own = b_y === undefined ? { W_y } : { W_y, b_y };
  return h.map((state, t) => readout(b, own, state, namesAt(t + 1)));
}

function appendLoss(
  b: Builder,
  { kind, steps, targets }: Loss,
  rows: readonly NodeId[],
  give: (value: Nested) => NodeId,
): NodeId {
  const predictions = steps.map((t) => rows[t] as NodeId);
  return LOSSES[kind](b, predictions, targets.map(give));
}

/** The cell with its weights, whose names and shapes have been checked. */
function stepOf(
  { cell, activation, convention }: NetworkInput,
  weights: Nodes,
): Step<StepNodes, StepNodes> {
  const only = <Name extends string>(...names: Name[]) =>
    Object.fromEntries(names.map((name) => [name, weights[name]])) as Record<Name, NodeId>;
  if (cell === 'rnn') {
    const own = only('W', 'U', 'b');
    return (b, x, state, names) => ({ ...rnnStep(b, own, x, state, names, activation) });
  }
  if (cell === 'feedforward') {
    const own = only('W1', 'b1', 'W2', 'b2');
    return (b, x, _, names) => ({ ...feedforward(b, own, x, names, activation) });
  }
  if (cell === 'gru') {
    const own = weights as GruWeights;
    return (b, x, state, names) => ({ ...gruStep(b, own, x, state, names, convention) });
  }
  const own = weights as LstmWeights;
  return (b, x, { h, c }, names) => ({ ...lstmStep(b, own, x, { h, c: c as NodeId }, names) });
}
