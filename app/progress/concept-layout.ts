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
  readonly lines: readonly (readonly { readonly x: number; readonly y: number }[])[];
}

/** Concepts in layers from left to right, each to the right of all that it builds on. */
export function conceptLayout(concepts: readonly ConceptStanding[]): ConceptLayout {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', ranksep: 34, nodesep: 10, edgesep: 6, marginx: 4, marginy: 4 });
  const known = new Map(concepts.map((concept) => [concept.id, concept]));
  for (const { id } of concepts) graph.setNode(id, { ...NODE });
  for (const { id, prerequisites } of concepts) {
    for (const from of withoutDetours(prerequisites, known)) graph.setEdge(from, id, {});
  }
  layout(graph);
  const placed = concepts
    .map((concept) => {
      const { x, y } = graph.node(concept.id) as { x: number; y: number };
      return { concept, x, y };
    })
    .sort((a, b) => a.x - b.x || a.y - b.y);
  const lines = graph
    .edges()
    .map((edge) => (graph.edge(edge) as { points: { x: number; y: number }[] }).points);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return { width, height, placed, lines };
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
