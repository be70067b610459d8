import { partsOf } from '../../bank/parts';
import type { Database } from '../../db/client';
import { storeDraft } from '../../db/repositories/drafts';
import { findItem, slugsIn, wholesOfDeck } from '../../db/repositories/items';
import { placeItems, setWithdrawn } from '../../db/repositories/versions';
import { err, ok, type Result } from '../../result';
import { type Author, openDeck } from '../access/open-deck';
import { freeSlug } from '../decks/short-name';
import { invalid, type Refusal } from '../refusal';
import { openItem } from './open-item';
import type { StoredBody } from './stored-body';

/** Puts a deck's items into an order; all of them have to be named, the withdrawn ones too. */
export function orderItems(
  db: Database,
  author: Author,
  name: string,
  slugs: readonly string[],
): Promise<Result<null, Refusal>> {
  return db.$transaction(async (tx) => {
    const deck = await openDeck(tx, author, name, 'edit');
    if (!deck.ok) return deck;
    const { id } = deck.value;
    const stored = (await wholesOfDeck(tx, id)).map((item) => item.id).sort();
    const wholes = slugs.map((slug) => `${id}/${slug}`);
    if (JSON.stringify([...wholes].sort()) !== JSON.stringify(stored)) {
      return err(invalid(null, 'The deck has other items by now: reload the page.'));
    }
    await placeItems(tx, wholes);
    return ok(null);
  });
}

/** Withdraws an item, so that it is handed out to nobody, or hands it out again. */
export function withdrawItem(
  db: Database,
  author: Author,
  { deck: name, slug, withdrawn }: { deck: string; slug: string; withdrawn: boolean },
): Promise<Result<null, Refusal>> {
  return db.$transaction(async (tx) => {
    const deck = await openDeck(tx, author, name, 'publish');
    if (!deck.ok) return deck;
    const item = await findItem(tx, `${deck.value.id}/${slug}`);
    if (!item) return err({ kind: 'unknown' });
    await setWithdrawn(tx, item.id, withdrawn ? 0 : partsOf(item.body as StoredBody));
    return ok(null);
  });
}

/** Begins a new item with what another one says; gives its slug. It is a draft until it is published. */
export function duplicateItem(
  db: Database,
  author: Author,
  { deck: name, slug, now }: { deck: string; slug: string; now: Date },
): Promise<Result<string, Refusal>> {
  return db.$transaction(async (tx) => {
    const opened = await openItem(tx, author, name, slug);
    if (!opened.ok) return opened;
    const { deck, draft, published } = opened.value;
    const { items, drafts } = await slugsIn(tx, deck.id);
    const free = freeSlug(slug.replace(/-\d+$/, ''), new Set([...items, ...drafts]));
    const form = (draft?.form ?? published)!;
    const { userId } = author;
    await storeDraft(tx, { userId, deckId: deck.id, slug: free, version: 0, body: form, at: now });
    return ok(free);
  });
}
