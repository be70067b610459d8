import type { Store } from '../../db/client';
import { conceptMap } from '../../db/repositories/concept-map';
import { MATURE } from '../../db/repositories/tallies/bands';
import { conceptFigures } from '../../db/repositories/tallies/read-tallies';
import type { ConceptStanding } from './types';

const NOTHING = { asked: 0, recalled: 0, seen: 0, strength: 0 };

/** How a learner stands with the concepts of some decks and with all that these build on. */
export async function conceptStandings(
  db: Store,
  learnerId: string,
  deckIds: readonly string[],
): Promise<ConceptStanding[]> {
  const figures = new Map(
    (await conceptFigures(db, learnerId)).map((one) => [one.conceptId, one] as const),
  );
  return (await conceptMap(db, deckIds)).map((concept) => {
    const { asked, recalled, seen, strength } = figures.get(concept.id) ?? NOTHING;
    const mastery = concept.items === 0 ? 0 : Math.min(1, strength / (MATURE * concept.items));
    return { ...concept, asked, recalled, seen, mastery };
  });
}
