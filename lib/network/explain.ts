import { expressionOf, isLeaf, nameLeaf, nodesById } from './expression';
import type { Graph, Node, NodeId } from './graph';
import { tensorTex } from './ops/numbers';
import type { Tensor } from './tensor';

/** One line of a worked solution. */
export interface Step {
  readonly id: NodeId;
  /** The node's label. */
  readonly name: string;
  /** The name as TeX. */
  readonly nameTex: string;
  /** The expression in names; steps before it stand in it by theirs. */
  readonly symbolic: string;
  /** The same expression with the numbers in. */
  readonly substituted: string;
  readonly value: Tensor;
  readonly valueTex: string;
}

/** To how many decimals a node's value is shown; `undefined` shows it in full. */
export type Places = (node: Node) => number | undefined;

/**
 * The worked solution: each labelled node that is no given, in order, as an expression of the labelled
 * nodes and givens it hangs on; what has no label is written out. All but `value` is TeX.
 */
export function explain(
  graph: Graph,
  values: ReadonlyMap<NodeId, Tensor>,
  { places }: { places: Places },
): Step[] {
  const nodeAt = nodesById(graph);
  const shown = (node: Node) => tensorTex(values.get(node.id) as Tensor, places(node));
  const named = (node: Node) => nameLeaf(node.label as string);
  return graph.nodes
    .filter((node) => node.op !== 'input' && isLeaf(node))
    .map((node) => ({
      id: node.id,
      name: node.label as string,
      nameTex: named(node).text,
      symbolic: expressionOf(node, nodeAt, named).text,
      substituted: expressionOf(node, nodeAt, shown).text,
      value: values.get(node.id) as Tensor,
      valueTex: shown(node).text,
    }));
}
