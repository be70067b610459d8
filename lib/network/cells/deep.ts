import type { NodeId } from '../graph';

/**
 * Layers over one sequence: each reads what the one below gives at the same time. `layer` appends one
 * and tells its steps' states and what it hands up; layers count from 1.
 */
export function deep<Layer extends { readonly h: readonly NodeId[] }, Weights>(
  weights: readonly Weights[],
  xs: readonly NodeId[],
  layer: (weights: Weights, xs: readonly NodeId[], number: number) => Layer,
): Layer[] {
  const layers: Layer[] = [];
  let below = xs;
  weights.forEach((own, at) => {
    const appended = layer(own, below, at + 1);
    layers.push(appended);
    below = appended.h;
  });
  return layers;
}
