import type { NodeId } from '../graph';
import type { Nodes } from './append-network';

/** What a result is made of; what is `undefined` is left out of the text. */
export type Json = number | readonly Json[] | { readonly [name: string]: Json | undefined };

export type ValueOf = (id: NodeId) => Json;

/** The values of nodes under the nodes' names. */
export function valuesOf(nodes: Nodes, read: ValueOf): { readonly [name: string]: Json } {
  return Object.fromEntries(Object.entries(nodes).map(([name, id]) => [name, read(id)]));
}

/** Something of the only way, or of each of two under its name. */
export function byDirection<T>(
  ways: readonly T[],
): T | { readonly forward: T; readonly reverse: T } {
  const [first, second] = ways as readonly [T, T?];
  return second === undefined ? first : { forward: first, reverse: second };
}
