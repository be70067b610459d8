import type { Builder } from '../build';
import { appendGradient } from '../gradient';
import type { NodeId } from '../graph';
import type { AppendedLayer, AppendedNetwork, AppendedWay } from './append-network';
import { byDirection, type Json, type ValueOf, valuesOf } from './json';
import type { NetworkInput } from './network-input';

/** Appends the gradient of everything that was given as a number, where there is a loss. */
export function gradientNodes(b: Builder, { layers, loss }: AppendedNetwork): Map<NodeId, NodeId> {
  if (loss === undefined) return new Map();
  const sources = layers.flatMap(({ ways, readout }, number) => [
    ...Object.values(readout),
    ...ways.flatMap(({ weights, xs, initial }) => [
      ...Object.values(weights),
      ...Object.values(initial),
      ...(number === 0 ? xs : []),
    ]),
  ]);
  return appendGradient(b, loss, sources);
}

/**
 * The gradients as the network's weights are laid out. Those of the input are in the first layer: in
 * each of two directions what comes back through it, and beside them their sum.
 */
export function gradientOf(
  { cell, deep }: NetworkInput,
  layers: readonly AppendedLayer[],
  read: ValueOf,
): Json {
  const ofWay = ({ weights, initial }: AppendedWay) => ({
    ...valuesOf(weights, read),
    h0: cell === 'feedforward' ? undefined : read(initial.h),
    c0: initial.c === undefined ? undefined : read(initial.c),
  });
  const gradients = layers.map(({ ways, readout }, number) => {
    const inputs = number === 0 ? ways.map(({ xs }) => xs.map(read) as number[][]) : [];
    const own = ways.map((way, at) => ({ ...ofWay(way), x: inputs[at] }));
    return { ...byDirection(own), ...valuesOf(readout, read), ...total(inputs) };
  });
  return deep ? gradients : (gradients[0] as Json);
}

/** The sum over the ways; nothing where no way reads the input. */
function total(inputs: readonly (readonly (readonly number[])[])[]): { readonly x?: Json } {
  const [first, second] = inputs;
  if (first === undefined) return {};
  if (second === undefined) return { x: first };
  return { x: first.map((row, t) => row.map((entry, i) => entry + (second[t]?.[i] as number))) };
}
