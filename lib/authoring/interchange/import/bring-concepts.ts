import type { Concept } from '../../../bank/deck';
import type { Store } from '../../../db/client';
import { insertConcepts } from '../../../db/repositories/bulk';
import { conceptsFor } from '../../../db/repositories/concepts';
import { freeSlug } from '../../decks/short-name';

/**
 * The concepts that a file's items name, as the deck can have them: the bank's of that name, else the
 * deck's own of that title, else new ones made for the deck.
 *
 * @returns the ids in the bank by the ids in the file
 */
export async function bringConcepts(
  db: Store,
  deckId: string,
  named: Iterable<string>,
  described: readonly Concept[],
): Promise<ReadonlyMap<string, string>> {
  const offered = await conceptsFor(db, deckId);
  const byId = new Map(offered.map((concept) => [concept.id, concept]));
  const byTitle = new Map(
    offered.filter(({ madeFor }) => madeFor === deckId).map(({ id, title }) => [title, id]),
  );
  const told = new Map(described.map((concept) => [concept.id, concept]));
  const taken = new Set(byId.keys());
  const ids = new Map<string, string>();
  const made: { id: string; title: string; summary: string }[] = [];
  for (const name of new Set(named)) {
    const title = told.get(name)?.title ?? titleOf(name);
    const there = byId.has(name) ? name : byTitle.get(title);
    const id = there ?? freeSlug(`${deckId}-${name}`, taken);
    ids.set(name, id);
    if (there !== undefined) continue;
    taken.add(id);
    byTitle.set(title, id);
    made.push({ id, title, summary: told.get(name)?.summary ?? title });
  }
  await insertConcepts(db, deckId, made);
  return ids;
}

/** `hidden-state` is called “Hidden state” where nothing else is said. */
function titleOf(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');
}
