import type { Graph } from '../graph';
import { sizeOf, type Tensor } from '../tensor';

/**
 * Numbers as a drill draws them: tenths from -0.9 to 0.9 without 0 (positive ones for givens whose
 * name begins with `p`), always the same for a seed (Park & Miller's generator).
 */
export function drawn(graph: Graph, seed: number): Record<string, Tensor> {
  let state = 1 + ((seed * 48271) % 2147483646);
  const next = () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  const tenth = (positive: boolean) => {
    const size = (1 + Math.floor(next() * 9)) / 10;
    return next() < 0.5 && !positive ? -size : size;
  };
  for (let i = 0; i < 5; i++) next();
  const givens: Record<string, Tensor> = {};
  for (const { op, attributes, shape } of graph.nodes) {
    if (op !== 'input') continue;
    const name = attributes.name as string;
    const positive = name.startsWith('p');
    const data = Float64Array.from({ length: sizeOf(shape) }, () => tenth(positive));
    givens[name] = { shape, data };
  }
  return givens;
}
