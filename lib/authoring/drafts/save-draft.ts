import type { Database } from '../../db/client';
import { dropDraft, findDraft, storeDraft } from '../../db/repositories/drafts';
import { findItem, slugsIn } from '../../db/repositories/items';
import { err, ok, type Result } from '../../result';
import { type Author, openDeck } from '../access/open-deck';
import { freeSlug } from '../decks/short-name';
import { emptyForm, type FormKind, type ItemForm } from '../items/item-form';
import { invalid, type Refusal } from '../refusal';

export interface DraftRequest {
  /** The deck's short name. */
  readonly deck: string;
  readonly slug: string;
  readonly form: ItemForm;
  /** The version that the form began from; 0 for a new item. */
  readonly base: number;
  readonly now: Date;
}

/** Keeps what an author has typed so far, whatever it is; each author has one draft of an item. */
export function saveDraft(
  db: Database,
  author: Author,
  { deck: name, slug, form, base, now }: DraftRequest,
): Promise<Result<null, Refusal>> {
  return db.$transaction(async (tx) => {
    const deck = await openDeck(tx, author, name, 'edit');
    if (!deck.ok) return deck;
    const { userId } = author;
    const place = { userId, deckId: deck.value.id, slug };
    const isKnown =
      (await findDraft(tx, userId, deck.value.id, slug)) ??
      (await findItem(tx, `${deck.value.id}/${slug}`));
    if (!isKnown) return err({ kind: 'unknown' });
    await storeDraft(tx, { ...place, version: base, body: form, at: now });
    return ok(null);
  });
}

/** Throws away what an author has typed and not published. */
export function discardDraft(
  db: Database,
  author: Author,
  name: string,
  slug: string,
): Promise<Result<null, Refusal>> {
  return db.$transaction(async (tx) => {
    const deck = await openDeck(tx, author, name, 'edit');
    if (!deck.ok) return deck;
    await dropDraft(tx, author.userId, deck.value.id, slug);
    return ok(null);
  });
}

/** So many drafts of new items may wait in one deck. */
const MOST_NEW = 200;

/** Begins a new item: a draft with a slug of its own, `card-3` for the third of its kind. */
export function beginItem(
  db: Database,
  author: Author,
  { deck: name, kind, now }: { readonly deck: string; readonly kind: FormKind; readonly now: Date },
): Promise<Result<string, Refusal>> {
  return db.$transaction(async (tx) => {
    const deck = await openDeck(tx, author, name, 'edit');
    if (!deck.ok) return deck;
    const { userId } = author;
    const deckId = deck.value.id;
    const taken = await slugsIn(tx, deckId);
    if (taken.drafts.length >= MOST_NEW) {
      return err(invalid(null, `Publish or discard some of the ${MOST_NEW} drafts first.`));
    }
    const slug = freeSlug(kind, new Set([...taken.items, ...taken.drafts]));
    await storeDraft(tx, { userId, deckId, slug, version: 0, body: emptyForm(kind), at: now });
    return ok(slug);
  });
}
