import type { Store } from '../client';
import type { Prisma } from '../generated/client';

const WITH_CURRENT_VERSION = {
  concepts: { select: { conceptId: true }, orderBy: { position: 'asc' } },
  versions: { orderBy: { version: 'desc' }, take: 1 },
} satisfies Prisma.ItemInclude;

type Found = Prisma.ItemGetPayload<{ include: typeof WITH_CURRENT_VERSION }>;

/** An item as it now is. */
export interface CurrentItem {
  readonly id: string;
  readonly deckId: string;
  readonly kind: string;
  /** Which of the item's cards this row is, from 1. */
  readonly part: number;
  readonly position: number;
  readonly withdrawn: boolean;
  readonly version: number;
  /** The whole item that it was copied from, and which of its versions was looked at last. */
  readonly copiedFrom: string | null;
  readonly copiedVersion: number | null;
  readonly concepts: readonly string[];
  /** What the item says, as lib/bank reads it. */
  readonly body: unknown;
}

function currentItem({ concepts, versions, ...item }: Found): CurrentItem {
  return { ...item, concepts: concepts.map(({ conceptId }) => conceptId), body: versions[0]!.body };
}

export async function findItem(db: Store, id: string): Promise<CurrentItem | null> {
  const item = await db.item.findUnique({ where: { id }, include: WITH_CURRENT_VERSION });
  return item && currentItem(item);
}

export async function findItems(db: Store, ids: readonly string[]): Promise<CurrentItem[]> {
  const items = await db.item.findMany({
    where: { id: { in: [...new Set(ids)] } },
    include: WITH_CURRENT_VERSION,
  });
  return items.map(currentItem);
}

/** The items that are handed out, deck by deck, each deck in its order. */
export async function currentItems(db: Store): Promise<CurrentItem[]> {
  const items = await db.item.findMany({
    where: { withdrawn: false, deck: { withdrawn: false } },
    orderBy: [{ deck: { position: 'asc' } }, { position: 'asc' }, { part: 'asc' }],
    include: WITH_CURRENT_VERSION,
  });
  return items.map(currentItem);
}

export async function itemsOfDeck(db: Store, deckId: string): Promise<CurrentItem[]> {
  const items = await db.item.findMany({
    where: { deckId, withdrawn: false },
    orderBy: [{ position: 'asc' }, { part: 'asc' }],
    include: WITH_CURRENT_VERSION,
  });
  return items.map(currentItem);
}

/** All items of a deck, each by its first part, also those withdrawn. */
export async function wholesOfDeck(db: Store, deckId: string): Promise<CurrentItem[]> {
  const items = await db.item.findMany({
    where: { deckId, part: 1 },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    include: WITH_CURRENT_VERSION,
  });
  return items.map(currentItem);
}

/** The slugs that a deck's items and its authors' drafts have, also those of what is withdrawn. */
export async function slugsIn(
  db: Store,
  deckId: string,
): Promise<{ readonly items: readonly string[]; readonly drafts: readonly string[] }> {
  const items = await db.item.findMany({ where: { deckId, part: 1 }, select: { id: true } });
  const drafts = await db.draft.findMany({ where: { deckId }, select: { slug: true } });
  return {
    items: items.map(({ id }) => id.slice(deckId.length + 1)),
    drafts: drafts.map(({ slug }) => slug),
  };
}

/** What an item said at one of its versions, or null. */
export async function itemBody(db: Store, itemId: string, version: number): Promise<unknown> {
  const found = await db.itemVersion.findUnique({ where: { itemId_version: { itemId, version } } });
  return found?.body ?? null;
}
