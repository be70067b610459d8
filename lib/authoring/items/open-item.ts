import type { Drill } from '../../bank/item';
import type { Store } from '../../db/client';
import { conceptTitles } from '../../db/repositories/concepts';
import type { DeckRecord } from '../../db/repositories/decks';
import { findDraft } from '../../db/repositories/drafts';
import { findItem } from '../../db/repositories/items';
import { templateText } from '../../db/repositories/templates';
import { err, ok, type Result } from '../../result';
import { type Author, openDeck } from '../access/open-deck';
import type { Refusal } from '../refusal';
import { formOfItem } from './form-of-item';
import { type ItemForm, itemForm } from './item-form';
import type { StoredBody } from './stored-body';
import { withoutVersion } from './template-of-text';

/** An item as its editor opens it. */
export interface OpenedItem {
  readonly deck: DeckRecord;
  /** What the current version says; null for an item that was never published. */
  readonly published: ItemForm | null;
  /** The current version's number; 0 for an item that was never published. */
  readonly version: number;
  readonly withdrawn: boolean;
  /** What the author typed and did not publish. */
  readonly draft: { readonly form: ItemForm; readonly base: number; readonly at: Date } | null;
}

/** Opens an item in its editor: what is published, and the author's own draft. */
export async function openItem(
  db: Store,
  author: Author,
  name: string,
  slug: string,
): Promise<Result<OpenedItem, Refusal>> {
  const deck = await openDeck(db, author, name, 'edit');
  if (!deck.ok) return deck;
  const item = await findItem(db, `${deck.value.id}/${slug}`);
  const found = await findDraft(db, author.userId, deck.value.id, slug);
  // A draft that an earlier version kept in another form is as good as none.
  const kept = found && itemForm.safeParse(found.body);
  if (!item && !kept?.success) return err({ kind: 'unknown' });
  return ok({
    deck: deck.value,
    published: item ? await formOfBody(db, item.body as StoredBody) : null,
    version: item?.version ?? 0,
    withdrawn: item?.withdrawn ?? false,
    draft: kept?.success ? { form: kept.data, base: found!.version, at: found!.at } : null,
  });
}

/** What an item says as its editor shows it. */
export async function formOfBody(db: Store, body: StoredBody): Promise<ItemForm> {
  const titles = await conceptTitles(db, body.concepts);
  const named = body.concepts.map((id) => titles.get(id) ?? id);
  return formOfItem(body, named, body.kind === 'drill' ? await formulaOf(db, body) : '');
}

async function formulaOf(
  db: Store,
  { template, templateVersion }: Drill & { readonly templateVersion: number },
): Promise<string> {
  return withoutVersion((await templateText(db, template, templateVersion)) ?? '');
}
