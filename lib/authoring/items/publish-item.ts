import { partsOf } from '../../bank/parts';
import { hashOf } from '../../db/canonical';
import type { Database, Store } from '../../db/client';
import { dropDraft } from '../../db/repositories/drafts';
import { type CurrentItem, findItem } from '../../db/repositories/items';
import { emailsOf } from '../../db/repositories/users';
import { nextPosition, storeVersion, versionsOf } from '../../db/repositories/versions';
import { err, ok, type Result } from '../../result';
import { type Author, openDeck } from '../access/open-deck';
import type { Refusal } from '../refusal';
import { conceptIds } from './concept-ids';
import type { ItemForm } from './item-form';
import { bodyToStore, checkedForm } from './stored-body';

export interface Publishing {
  /** The deck's short name. */
  readonly deck: string;
  readonly slug: string;
  readonly form: ItemForm;
  /** The version that the form began from; 0 for a new item. */
  readonly base: number;
  /** What changed, in the author's words; may be empty. */
  readonly note: string;
  readonly now: Date;
}

export interface Published {
  readonly version: number;
  /** False where the item says this already. */
  readonly changed: boolean;
}

/**
 * Makes what an author typed the item's current version; the author's draft goes. What is the same as the
 * current version makes none. Where somebody else published since the form began, it is refused: to
 * publish again with their version as the base goes over it.
 */
export async function publishItem(
  db: Database,
  author: Author,
  publishing: Publishing,
): Promise<Result<Published, Refusal>> {
  const { deck: name, slug, form, base, note, now } = publishing;
  const allowed = await openDeck(db, author, name, 'publish');
  if (!allowed.ok) return allowed;
  // Trying a formula's draws takes longer than a write may, so it comes first.
  const checked = checkedForm(form, `${name}/${slug}`);
  if (!checked.ok) return err({ kind: 'invalid', problems: checked.error });
  return db.$transaction(async (tx) => {
    const opened = await openDeck(tx, author, name, 'publish');
    if (!opened.ok) return opened;
    const deck = opened.value;
    const current = await findItem(tx, `${deck.id}/${slug}`);
    if (current && current.version !== base) return err(await movedOn(tx, current));
    const concepts = await conceptIds(tx, deck, form.concepts);
    const body = await bodyToStore(tx, checked.value, { slug, concepts, current });
    await dropDraft(tx, author.userId, deck.id, slug);
    if (current && !current.withdrawn && hashOf(current.body) === hashOf(body)) {
      return ok({ version: current.version, changed: false });
    }
    const version = await storeVersion(tx, {
      ...{ deckId: deck.id, slug, kind: form.kind, body, parts: partsOf(body), at: now },
      ...{ authorId: author.userId, note: note.trim() || null },
      position: await nextPosition(tx, deck.id),
    });
    return ok({ version, changed: true });
  });
}

async function movedOn(db: Store, { id, version }: CurrentItem): Promise<Refusal> {
  const authorId = (await versionsOf(db, id))[0]?.authorId ?? null;
  const email = authorId && (await emailsOf(db, [authorId])).get(authorId);
  return { kind: 'moved-on', version, by: email || null };
}
