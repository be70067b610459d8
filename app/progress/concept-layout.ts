import { Graph, layout } from '@dagrejs/dagre';
import type { ConceptStanding } from '@/lib/study/progress/types';

export const NODE = { width: 132, height: 40 } as const;

/** Where a concept stands on the map; its place is its middle. */
export interface PlacedConcept {
  readonly concept: ConceptStanding;
  readonly x: number;
  readonly y: number;
}

export interface ConceptLayout {
  readonly width: number;
  readonly height: number;
  /** By their layer, then from top to bottom: the order in which they are read. */
  readonly placed: readonly PlacedConcept[];
  /** From what is built on to what builds on it. */
  readonly lines: readonly { readonly from: string; readonly to: string }[];
}

/** Free room between the layers, and between the concepts of a layer. */
const GAP = { x: 34, y: 9 };
const EDGE = 4;

/**
 * Concepts in layers from left to right, each to the right of all that it builds on. Which layer, and the
 * order in it, is dagre's; the layers are then closed up, for it leaves room for every line that passes.
 */
export function conceptLayout(concepts: readonly ConceptStanding[]): ConceptLayout {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', ranksep: GAP.x, nodesep: GAP.y, edgesep: 1 });
  const known = new Map(concepts.map((concept) => [concept.id, concept]));
  for (const { id } of concepts) graph.setNode(id, { ...NODE });
  const lines = concepts.flatMap(({ id, prerequisites }) =>
    withoutDetours(prerequisites, known).map((from) => ({ from, to: id })),
  );
  for (const { from, to } of lines) graph.setEdge(from, to, {});
  layout(graph);

  const layers = new Map<number, { readonly concept: ConceptStanding; readonly y: number }[]>();
  for (const concept of concepts) {
    const { x, y } = graph.node(concept.id) as { x: number; y: number };
    layers.set(x, [...(layers.get(x) ?? []), { concept, y }]);
  }
  const columns = [...layers].sort(([a], [b]) => a - b).map(([, layer]) => layer);
  const most = Math.max(0, ...columns.map((layer) => layer.length));
  const [step, row] = [NODE.width + GAP.x, NODE.height + GAP.y];
  const placed = columns.flatMap((layer, column) =>
    layer
      .sort((a, b) => a.y - b.y)
      .map(({ concept }, place) => ({
        concept,
        x: EDGE + step * column + NODE.width / 2,
        y: EDGE + row * (place + (most - layer.length) / 2) + NODE.height / 2,
      })),
  );
  return {
    width: Math.max(0, step * columns.length - GAP.x) + 2 * EDGE,
    height: Math.max(0, row * most - GAP.y) + 2 * EDGE,
    ...{ placed, lines },
  };
}

/** What is built on, without what another of them builds on already: that line is drawn elsewhere. */
function withoutDetours(
  prerequisites: readonly string[],
  known: ReadonlyMap<string, ConceptStanding>,
): string[] {
  const there = prerequisites.filter((id) => known.has(id));
  const reached = new Set<string>();
  const reach = (id: string): void => {
    for (const next of known.get(id)?.prerequisites ?? []) {
      if (reached.has(next)) continue;
      reached.add(next);
      reach(next);
    }
  };
  for (const id of there) reach(id);
  return there.filter((id) => !reached.has(id));
}

/** A title in at most two lines of about so many letters. */
export function inTwoLines(title: string, letters = 20): string[] {
  if (title.length <= letters) return [title];
  const words = title.split(' ');
  let first = words.shift() ?? '';
  while (words.length > 0 && `${first} ${words[0]}`.length <= letters) first += ` ${words.shift()}`;
  const rest = words.join(' ');
  return [first, rest.length > letters ? `${rest.slice(0, letters - 1)}…` : rest].filter(Boolean);
}
