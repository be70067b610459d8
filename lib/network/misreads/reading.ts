import { nodesById } from '../expression';
import type { Graph, Node, NodeId } from '../graph';
import { stepsOf, timeOf } from '../steps';
import { inferredParts } from './inferred-parts';

/** What a graph says about its nodes besides what is written on them; found once for each graph. */
export interface Reading {
  readonly graph: Graph;
  readonly nextId: NodeId;
  node(id: NodeId): Node;
  /** The nodes that have it as an input. */
  users(id: NodeId): readonly Node[];
  /** The labelled node whose expression a node belongs to: itself, or the next one it leads to. */
  step(id: NodeId): Node | undefined;
  /** The time step, of an unlabelled node that of its step; from the label's number if need be. */
  time(id: NodeId): number | undefined;
  /** The part of its step, where it has none of its own. */
  part(id: NodeId): string | undefined;
  /** The node's own part, written on it or known by its name. */
  own(id: NodeId): string | undefined;
  /** The node with a part that lies nearest to another one in the list of nodes. */
  nearest(part: string, to: Node): Node | undefined;
  labelled(label: string): Node | undefined;
  /** Its place in the list of nodes; of a node that is not in the graph `undefined`. */
  place(id: NodeId): number | undefined;
}

const readings = new WeakMap<Graph, Reading>();

export function readingOf(graph: Graph): Reading {
  const known = readings.get(graph) ?? read(graph);
  readings.set(graph, known);
  return known;
}

function read(graph: Graph): Reading {
  const node = nodesById(graph);
  const users = new Map<NodeId, Node[]>();
  const labels = new Map<string, Node>();
  const parts = new Map<string, Node[]>();
  const places = new Map<NodeId, number>();
  const inferred = inferredParts(graph.nodes);
  const partOf = (each: Node | undefined) => each && (inferred.get(each.id) ?? each.part);
  graph.nodes.forEach((each, place) => {
    places.set(each.id, place);
    for (const id of new Set(each.inputs)) users.set(id, [...(users.get(id) ?? []), each]);
    if (each.label !== undefined) labels.set(each.label, each);
    const part = partOf(each);
    if (part !== undefined) parts.set(part, [...(parts.get(part) ?? []), each]);
  });
  const steps = stepsOf(graph.nodes);
  return {
    graph,
    nextId: graph.nodes.reduce((next, { id }) => Math.max(next, id + 1), 0),
    node,
    users: (id) => users.get(id) ?? [],
    step: (id) => steps.get(id),
    time: (id) => timeOf(node(id), steps.get(id)),
    own: (id) => partOf(node(id)),
    part: (id) => partOf(node(id)) ?? partOf(steps.get(id)),
    nearest: (part, to) => {
      const from = places.get(to.id) as number;
      const distance = (other: Node) => Math.abs((places.get(other.id) as number) - from);
      return parts
        .get(part)
        ?.reduce((best, other) => (distance(other) < distance(best) ? other : best));
    },
    labelled: (label) => labels.get(label),
    place: (id) => places.get(id),
  };
}
