import { hashOf } from '../canonical';
import type { Store } from '../client';
import { partId } from '../part-id';
import { changingConcepts } from './tallies/concept-changes';

export interface StoredConcept {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly prerequisites: readonly string[];
}

export interface StoredNote {
  readonly heading: string;
}

export interface StoredItem {
  /** Unique in its deck. */
  readonly id: string;
  readonly kind: string;
  readonly concepts: readonly string[];
}

/** An item with the number of cards that it makes. */
export interface StoredWhole {
  readonly body: StoredItem;
  readonly parts: number;
}

export interface StoredDeck {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly notes: readonly StoredNote[];
  readonly items: readonly StoredWhole[];
}

/** What storing a deck's items did, in items. */
export interface ItemCounts {
  readonly made: number;
  readonly changed: number;
  readonly withdrawn: number;
}

/** Makes `concepts` all that no teacher made; items keep the concepts that stay. */
export async function storeConcepts(db: Store, concepts: readonly StoredConcept[]): Promise<void> {
  const gone = { id: { notIn: concepts.map(({ id }) => id) }, madeFor: null };
  await db.itemConcept.deleteMany({ where: { concept: gone } });
  await db.concept.deleteMany({ where: gone });
  for (const { id, title, summary } of concepts) {
    const data = { title, summary };
    const bank = { ...data, madeFor: null };
    await db.concept.upsert({ where: { id }, create: { id, ...bank }, update: bank });
  }
  await db.conceptPrerequisite.deleteMany({ where: { concept: { madeFor: null } } });
  await db.conceptPrerequisite.createMany({
    data: concepts.flatMap(({ id, prerequisites }) =>
      prerequisites.map((prerequisiteId) => ({ conceptId: id, prerequisiteId })),
    ),
  });
}

/** Withdraws the decks of content/ that are not among `names`. */
export async function withdrawOtherDecks(db: Store, names: readonly string[]): Promise<void> {
  await db.deck.updateMany({
    where: { name: { notIn: [...names] }, source: 'content' },
    data: { withdrawn: true },
  });
}

/**
 * Stores a deck as it now is. An item keeps its identity, a changed one gets a further version, one that
 * is gone is withdrawn; no card is touched. The concepts have to be stored before.
 */
export async function storeDeck(
  db: Store,
  deck: StoredDeck,
  position: number,
): Promise<ItemCounts> {
  const { name, title, description, notes, items } = deck;
  const data = { title, description, position, withdrawn: false };
  await db.deck.upsert({ where: { name }, create: { id: name, name, ...data }, update: data });
  await db.note.deleteMany({ where: { deckId: name } });
  await db.note.createMany({
    data: notes.map(({ heading, ...body }, place) => ({
      ...{ deckId: name, position: place, heading, body },
    })),
  });
  return storeItems(db, name, items);
}

interface KnownItem {
  readonly id: string;
  readonly position: number;
  readonly version: number;
  readonly withdrawn: boolean;
  /** Of the latest version. */
  readonly hash: string | null;
}

/** A deck's items as they are stored; in one query, for a deck may have more than a statement can name. */
async function storedItems(db: Store, deckId: string): Promise<KnownItem[]> {
  const rows = await db.$queryRaw<KnownItem[]>`
    SELECT i."id", i."position", i."version", i."withdrawn",
      (SELECT v."hash" FROM "ItemVersion" v WHERE v."itemId" = i."id"
        ORDER BY v."version" DESC LIMIT 1) AS "hash"
    FROM "Item" i WHERE i."deckId" = ${deckId}`;
  return rows.map((row) => ({ ...row, withdrawn: Boolean(row.withdrawn) }));
}

async function storeItems(
  db: Store,
  deckId: string,
  items: readonly StoredWhole[],
): Promise<ItemCounts> {
  const stored = await storedItems(db, deckId);
  const known = new Map(stored.map((item) => [item.id, item]));
  const wanted = items.flatMap(({ body, parts }, position) => {
    const item = { kind: body.kind, position, body, hash: hashOf(body) };
    const partIds = Array.from({ length: parts }, (_, at) =>
      partId(`${deckId}/${body.id}`, at + 1),
    );
    return partIds.map((id, at) => ({ ...item, id, part: at + 1 }));
  });
  const ids = new Set(wanted.map(({ id }) => id));
  const gone = stored.filter(({ id, withdrawn }) => !ids.has(id) && !withdrawn);
  const counts = { made: 0, changed: 0, withdrawn: gone.length };

  for (const { id, part, kind, position, body, hash } of wanted) {
    const before = known.get(id);
    const changed = before?.hash !== hash;
    const version = (before?.version ?? 0) + (changed ? 1 : 0);
    const state = { kind, position, version, withdrawn: false };
    if (!before) {
      counts.made++;
      await db.item.create({ data: { id, deckId, part, ...state } });
    } else if (changed || before.position !== position || before.withdrawn) {
      counts.changed += changed ? 1 : 0;
      await db.item.update({ where: { id }, data: state });
    }
    const said: object = body;
    if (changed) await db.itemVersion.create({ data: { itemId: id, version, hash, body: said } });
  }
  await db.item.updateMany({
    where: { id: { in: gone.map(({ id }) => id) } },
    data: { withdrawn: true },
  });
  await changingConcepts(db, { item: { deckId } }, async () => {
    await db.itemConcept.deleteMany({ where: { item: { deckId } } });
    await db.itemConcept.createMany({
      data: wanted.flatMap(({ id, body }) =>
        body.concepts.map((conceptId, position) => ({ itemId: id, conceptId, position })),
      ),
    });
  });
  return counts;
}

/** Keeps a template's text as it is at this version; one that is kept already stays as it was. */
export async function storeTemplate(
  db: Store,
  template: { readonly templateId: string; readonly version: number; readonly text: string },
): Promise<void> {
  const { templateId, version } = template;
  await db.templateVersion.upsert({
    where: { templateId_version: { templateId, version } },
    create: { ...template, hash: hashOf(template.text) },
    update: {},
  });
}

/** Notes something that the set-up has done, under a name. */
export async function noteSetup(db: Store, key: string, value: string): Promise<void> {
  await db.setup.upsert({ where: { key }, create: { key, value }, update: { value } });
}
