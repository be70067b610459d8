import type { Store } from '../client';

/** What an author has typed and not published. */
export interface StoredDraft {
  readonly userId: string;
  readonly deckId: string;
  /** The item's id in its deck. */
  readonly slug: string;
  /** The version that it began from; 0 for a new item. */
  readonly version: number;
  readonly body: unknown;
  readonly at: Date;
}

/** Keeps a draft in place of the one that there was. */
export async function storeDraft(
  db: Store,
  draft: Omit<StoredDraft, 'body'> & { readonly body: object },
): Promise<void> {
  const { userId, deckId, slug, version, body, at } = draft;
  await db.draft.upsert({
    where: { userId_deckId_slug: { userId, deckId, slug } },
    create: draft,
    update: { version, body, at },
  });
}

export function findDraft(
  db: Store,
  userId: string,
  deckId: string,
  slug: string,
): Promise<StoredDraft | null> {
  return db.draft.findUnique({ where: { userId_deckId_slug: { userId, deckId, slug } } });
}

/** An author's drafts in a deck, the oldest first. */
export function draftsOf(db: Store, userId: string, deckId: string): Promise<StoredDraft[]> {
  return db.draft.findMany({ where: { userId, deckId }, orderBy: { at: 'asc' } });
}

export async function dropDraft(
  db: Store,
  userId: string,
  deckId: string,
  slug: string,
): Promise<void> {
  await db.draft.deleteMany({ where: { userId, deckId, slug } });
}
