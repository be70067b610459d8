import type { Graph, NodeId } from '../../network/graph';
import { sizeOf, type Tensor } from '../../network/tensor';
import { nameOf } from './slope';

/** Values of one name at all its time steps: h_1, ..., h_T. */
export interface TimeSeries {
  readonly stem: string;
  /** The numbers behind the name, in order. */
  readonly times: readonly number[];
  readonly nodes: readonly NodeId[];
}

/** Fewer than this are no course of time. */
const FEWEST = 3;

/** What is computed at each of several time steps. */
export function timeSeries(graph: Graph): TimeSeries[] {
  const stems = new Map<string, { time: number; id: NodeId; size: number }[]>();
  for (const node of graph.nodes) {
    const [, stem, digits] = /^(.*)_(\d+)$/.exec(nameOf(node) ?? '') ?? [];
    if (node.op === 'input' || node.op === 'constant' || stem === undefined) continue;
    const found = stems.get(stem) ?? [];
    found.push({ time: Number(digits), id: node.id, size: sizeOf(node.shape) });
    stems.set(stem, found);
  }
  return [...stems].flatMap(([stem, found]) => {
    const sorted = found.sort((a, b) => a.time - b.time);
    const alike = sorted.every(({ size }) => size === sorted[0]?.size);
    if (sorted.length < FEWEST || !alike) return [];
    return [{ stem, times: sorted.map(({ time }) => time), nodes: sorted.map(({ id }) => id) }];
  });
}

/** The series' entries, each over time. */
export function entriesOverTime(
  { nodes }: TimeSeries,
  values: ReadonlyMap<NodeId, Tensor>,
): number[][] {
  const tensors = nodes.map((id) => (values.get(id) as Tensor).data);
  return Array.from(tensors[0] ?? [], (_, entry) => tensors.map((data) => data[entry] as number));
}
