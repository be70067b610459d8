import { append, createBuilder, graphOf, nodeOf } from '../build';
import { appendGradient } from '../gradient';
import type { Graph, NodeId } from '../graph';
import { run } from '../run';
import type { Tensor } from '../tensor';

/**
 * The Frobenius norm of dh_T/dh_t for each of the states h_1, ..., h_T (the last: that of the identity).
 * Each step back multiplies by one more Jacobian, W_h' with the activation's slopes in front of it, so
 * that the norm falls or grows like a power of their spectral radius: gradients vanish or explode
 * (Bengio, Simard & Frasconi 1994; Pascanu, Mikolov & Bengio 2013).
 */
export function stateGradientNorms(
  graph: Graph,
  givens: Readonly<Record<string, Tensor>>,
  states: readonly NodeId[],
): number[] {
  // Without labels, for those of one entry's gradient would be given to the next entry's too.
  const b = createBuilder({ nodes: graph.nodes.map(({ label: _, ...node }) => node) });
  const last = states.at(-1) as NodeId;
  const [size = 1] = nodeOf(b, last).shape;
  const rows = Array.from({ length: size }, (_, index) => {
    const entry = append(b, 'row', [last], { attributes: { index } });
    return appendGradient(b, entry, states);
  });
  const values = run(graphOf(b), givens);
  return states.map((state) => {
    const entries = rows.flatMap((row) => [
      ...(values.get(row.get(state) as NodeId) as Tensor).data,
    ]);
    return Math.sqrt(entries.reduce((sum, entry) => sum + entry * entry, 0));
  });
}
