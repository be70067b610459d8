import type { ConceptStanding } from '@/lib/study/progress/types';
import { type ConceptLayout, conceptLayout } from './concept-layout';

/** So many maps are kept: as a rule everybody has the same. */
const KEPT = 8;

const kept = new Map<string, ConceptLayout>();

/** The layout of concepts, worked out once: it takes longer than all the rest of the page. */
export function knownLayout(concepts: readonly ConceptStanding[]): ConceptLayout {
  const key = JSON.stringify(concepts.map(({ id, prerequisites }) => [id, prerequisites]));
  const layout = kept.get(key) ?? conceptLayout(concepts);
  kept.delete(key);
  kept.set(key, layout);
  if (kept.size > KEPT) kept.delete(kept.keys().next().value as string);
  const now = new Map(concepts.map((concept) => [concept.id, concept]));
  const placed = layout.placed.map((one) => ({ ...one, concept: now.get(one.concept.id)! }));
  return { ...layout, placed };
}
