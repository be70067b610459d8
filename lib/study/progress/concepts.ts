import type { Store } from '../../db/client';
import { conceptMap } from '../../db/repositories/concept-map';
import { MATURE } from '../../db/repositories/tallies/bands';
import { conceptFigures } from '../../db/repositories/tallies/read-tallies';
import type { DeckRow } from '../../db/rows';
import type { ConceptStanding } from './types';

const NOTHING = { asked: 0, recalled: 0, seen: 0, strength: 0 };

/** How a learner stands with the concepts of some decks and with all that these build on. */
export async function conceptStandings(
  db: Store,
  learnerId: string,
  decks: readonly Pick<DeckRow, 'id' | 'source'>[],
): Promise<ConceptStanding[]> {
  const figures = new Map(
    (await conceptFigures(db, learnerId)).map((one) => [one.conceptId, one] as const),
  );
  const withBank = decks.some(({ source }) => source === 'content');
  const deckIds = decks.map(({ id }) => id);
  return (await conceptMap(db, deckIds, withBank)).map((concept) => {
    const { asked, recalled, seen, strength } = figures.get(concept.id) ?? NOTHING;
    const mastery = concept.items === 0 ? 0 : Math.min(1, strength / (MATURE * concept.items));
    return { ...concept, asked, recalled, seen, mastery };
  });
}
