import type { Node, NodeId } from '../../network/graph';
import type { Ask, CompiledFormula } from '../compiled';
import { printExpression } from './print-expression';
import { printGivens } from './print-givens';

/**
 * A formula as text that compiles to the same graph: loops are written out turn by turn, cells and
 * gradients as the operations they stand for. What has no name but is used more than once gets one, and
 * is hidden, so that it is no step.
 */
export function printFormula({ graph, givens, asks }: CompiledFormula): string {
  const { nodes } = graph;
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const nodeAt = (id: NodeId) => byId.get(id)!;
  const helpers = nameShared(nodes);
  const nameOf = (node: Node) => node.label ?? helpers.get(node.id);
  const assignments = nodes
    .filter((node) => node.op !== 'input' && nameOf(node) !== undefined)
    .map((node) => `${nameOf(node)} = ${printExpression(node, nodeAt, nameOf).text}`);
  return [
    ...printGivens(givens, nodes),
    ...assignments,
    ...(helpers.size > 0 ? [`hide ${[...helpers.values()].join(', ')}`] : []),
    `ask ${asks.map((ask) => `${nameOf(nodeAt(ask.node))} ${rounding(ask)}`).join(', ')}`,
    '',
  ].join('\n');
}

/** Names for nodes without a label that several others use. */
function nameShared(nodes: readonly Node[]): ReadonlyMap<NodeId, string> {
  const uses = new Map<NodeId, number>();
  for (const id of nodes.flatMap(({ inputs }) => inputs)) uses.set(id, (uses.get(id) ?? 0) + 1);
  const taken = new Set(nodes.map(({ label }) => label));
  const names = new Map<NodeId, string>();
  let count = 0;
  for (const { id, label, time } of nodes) {
    if (label !== undefined || (uses.get(id) ?? 0) < 2) continue;
    const tail = time === undefined ? '' : `_${time}`;
    do count++;
    while (taken.has(`part${count}${tail}`));
    names.set(id, `part${count}${tail}`);
  }
  return names;
}

function rounding({ rounding }: Ask): string {
  if (rounding.kind === 'exact') return 'exactly';
  return rounding.kind === 'figures'
    ? `to ${rounding.count} figures`
    : `to ${rounding.places} decimals`;
}
