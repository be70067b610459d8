import type { NoteSection } from '../../bank/deck';
import { partsOf } from '../../bank/parts';
import type { Database, Store } from '../../db/client';
import { insertItems } from '../../db/repositories/bulk';
import { conceptTitles } from '../../db/repositories/concepts';
import { type DeckRecord, notesOfDeck } from '../../db/repositories/decks';
import { type CurrentItem, wholesOfDeck } from '../../db/repositories/items';
import { createMadeDeck } from '../../db/repositories/made-decks';
import { copyMedia } from '../../db/repositories/media';
import { storeNotes } from '../../db/repositories/notes';
import { nextPosition, noteCopies, storeVersion } from '../../db/repositories/versions';
import { ok, type Result } from '../../result';
import { type Author, openDeck } from '../access/open-deck';
import { freeDeckName } from '../decks/create-deck';
import { conceptIds } from '../items/concept-ids';
import type { StoredBody } from '../items/stored-body';
import type { Refusal } from '../refusal';

/**
 * Copies a deck into a private one of the author's own: its notes, pictures and items. Each item keeps
 * which item and version it comes from, so that later updates can be offered. Gives the copy's short name.
 */
export function copyDeck(
  db: Database,
  author: Author,
  name: string,
  now: Date,
): Promise<Result<string, Refusal>> {
  return db.$transaction(async (tx) => {
    const opened = await openDeck(tx, author, name, 'copy');
    if (!opened.ok) return opened;
    const { id: from, title, description, visibility, link } = opened.value;
    const copy = await freeDeckName(tx, title);
    await createMadeDeck(tx, {
      ...{ name: copy, title, description, ownerId: author.userId, copiedFrom: from, at: now },
      copiedLink: visibility === 'link' ? link : null,
    });
    const notes = await notesOfDeck(tx, from);
    await storeNotes(
      tx,
      copy,
      notes.map(({ heading, body }) => ({
        ...(body as unknown as Omit<NoteSection, 'heading'>),
        heading,
      })),
    );
    await copyMedia(tx, from, copy);
    const items = (await wholesOfDeck(tx, from)).filter(({ withdrawn }) => !withdrawn);
    const concepts = await copiedConcepts(tx, { id: copy, title }, items);
    const bodies = items.map(({ body }) => body as StoredBody);
    const copies = bodies.map((said, position) => {
      const body = { ...said, concepts: said.concepts.map((id) => concepts.get(id)!) };
      return { slug: body.id, kind: body.kind, parts: partsOf(body), position, body };
    });
    await insertItems(tx, copy, copies, { authorId: author.userId, at: now });
    await noteCopies(tx, from, copy);
    return ok(copy);
  });
}

/** For every concept of some items that of their copies: the bank's own, or one made for the copies' deck. */
async function copiedConcepts(
  db: Store,
  deck: Pick<DeckRecord, 'id' | 'title'>,
  items: readonly CurrentItem[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(items.flatMap(({ body }) => (body as StoredBody).concepts))];
  const titles = await conceptTitles(db, ids);
  const copies = new Map<string, string>();
  for (const id of ids) {
    const [copy] = await conceptIds(db, deck, [titles.get(id) ?? id]);
    copies.set(id, copy!);
  }
  return copies;
}

/** An item's id in its deck. */
export function slugOf({ id, deckId }: Pick<CurrentItem, 'id' | 'deckId'>): string {
  return id.slice(deckId.length + 1);
}

export interface ItemCopy {
  readonly item: CurrentItem;
  /** The deck that it is copied into. */
  readonly deck: Pick<DeckRecord, 'id' | 'title'>;
  readonly slug: string;
  readonly author: Author;
  readonly now: Date;
}

/**
 * Publishes what an item says now as a version of its copy. A drill's copy is asked from the same
 * template; concepts of the bank stay, others are made for the copy's deck.
 */
export async function copyItem(
  db: Store,
  { item, deck, slug, author, now }: ItemCopy,
): Promise<number> {
  const said = item.body as StoredBody;
  const titles = await conceptTitles(db, said.concepts);
  const named = said.concepts.map((id) => titles.get(id) ?? id);
  const body = { ...said, id: slug, concepts: await conceptIds(db, deck, named) };
  return storeVersion(db, {
    ...{ deckId: deck.id, slug, kind: item.kind, body, parts: partsOf(body), at: now },
    ...{ position: await nextPosition(db, deck.id), authorId: author.userId, note: null },
    copied: { from: item.id, version: item.version },
  });
}
