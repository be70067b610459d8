import type { Store } from '../../db/client';
import { conceptsFor, storeMadeConcept } from '../../db/repositories/concepts';
import { freeSlug, slugOf } from '../decks/short-name';

/**
 * The ids of concepts that an author names by their titles: those that there are, and new ones made for
 * the deck. An item that names none is about one that is named after its deck.
 */
export async function conceptIds(
  db: Store,
  deck: { readonly id: string; readonly title: string },
  titles: readonly string[],
): Promise<string[]> {
  const offered = await conceptsFor(db, deck.id);
  const known = new Map(
    offered.flatMap(({ id, title }) => [[id, id] as const, [keyOf(title), id]]),
  );
  const taken = new Set(offered.map(({ id }) => id));
  const named = titles.map((title) => title.trim()).filter((title) => title !== '');
  const ids: string[] = [];
  for (const title of named.length > 0 ? named : [deck.title]) {
    const there = known.get(keyOf(title)) ?? known.get(title);
    const id = there ?? freeSlug(`${deck.id}-${slugOf(title, 'concept')}`, taken);
    if (there === undefined) {
      await storeMadeConcept(db, { id, title, summary: title, madeFor: deck.id });
      known.set(keyOf(title), id);
      taken.add(id);
    }
    if (!ids.includes(id)) ids.push(id);
  }
  return ids;
}

function keyOf(title: string): string {
  return title.toLowerCase();
}
