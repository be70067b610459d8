import { hashOf } from '../../db/canonical';
import type { Database, Store } from '../../db/client';
import { anyDeck, type DeckRecord } from '../../db/repositories/decks';
import { type CurrentItem, itemBody, slugsIn, wholesOfDeck } from '../../db/repositories/items';
import { noteCopied } from '../../db/repositories/versions';
import { err, ok, type Result } from '../../result';
import { may } from '../access/may';
import { type Author, openDeck } from '../access/open-deck';
import { titleOfBody } from '../decks/item-title';
import { freeSlug } from '../decks/short-name';
import { changesOf, type FieldChange } from '../history/history';
import { formOfBody } from '../items/open-item';
import type { StoredBody } from '../items/stored-body';
import type { Refusal } from '../refusal';
import { copyItem, slugOf } from './copy-deck';

/** A change in the deck that a deck was copied from. */
export interface Update {
  /** The whole item over there. */
  readonly from: string;
  /** Its version there now. */
  readonly version: number;
  /** The slug of the copy; null for an item that the copy does not have. */
  readonly slug: string | null;
  /** The copy was edited since: taking the update over puts their text in place of one's own. */
  readonly edited: boolean;
  readonly title: string;
  /** From what the copy says to what it would say. */
  readonly changes: readonly FieldChange[];
}

/** What changed in the deck that a deck was copied from and was neither taken over nor passed over. */
export async function updatesFor(
  db: Store,
  author: Author,
  name: string,
): Promise<Result<readonly Update[], Refusal>> {
  const opened = await openDeck(db, author, name, 'edit');
  if (!opened.ok) return opened;
  const source = await sourceOf(db, author, opened.value);
  if (!source) return ok([]);
  const own = await wholesOfDeck(db, opened.value.id);
  const copies = new Map(own.map((item) => [item.copiedFrom, item]));
  const updates: Update[] = [];
  for (const item of await wholesOfDeck(db, source.id)) {
    const copy = copies.get(item.id) ?? null;
    if (item.withdrawn || copy?.withdrawn) continue;
    if (copy && copy.copiedVersion! >= item.version) continue;
    updates.push(await updateOf(db, item, copy));
  }
  return ok(updates);
}

/** The deck that a deck was copied from, where the author may still read it. */
async function sourceOf(
  db: Store,
  author: Author,
  { copiedFrom, copiedLink }: DeckRecord,
): Promise<DeckRecord | null> {
  const source = copiedFrom === null ? null : await anyDeck(db, copiedFrom);
  const links = copiedLink === null ? author.links : [...author.links, copiedLink];
  return source && !source.withdrawn && may({ ...author, links }, source, 'copy') ? source : null;
}

async function updateOf(db: Store, item: CurrentItem, copy: CurrentItem | null): Promise<Update> {
  const theirs = await formOfBody(db, item.body as StoredBody);
  const said = copy && (await formOfBody(db, copy.body as StoredBody));
  const began = copy && ((await itemBody(db, item.id, copy.copiedVersion!)) as StoredBody);
  return {
    ...{ from: item.id, version: item.version, slug: copy && slugOf(copy) },
    edited: copy !== null && textOf(copy.body as StoredBody) !== textOf(began!),
    title: titleOfBody(item.body as StoredBody),
    changes: said ? changesOf(said, theirs) : [],
  };
}

/** A body without what differs between an item and its copy by nature. */
function textOf({ id: _, concepts: __, ...said }: StoredBody): string {
  return hashOf(said);
}

export interface TakingUpdate {
  /** The short name of the copy's deck. */
  readonly deck: string;
  /** The whole item over there, at the version that was shown. */
  readonly from: string;
  readonly version: number;
  /** Whether to take it over, or to leave one's own as it is until the next one. */
  readonly take: boolean;
  readonly now: Date;
}

/** Takes an update over as a new version of the copy, or passes it over. */
export function decideUpdate(
  db: Database,
  author: Author,
  { deck: name, from, version, take, now }: TakingUpdate,
): Promise<Result<null, Refusal>> {
  return db.$transaction(async (tx) => {
    const opened = await openDeck(tx, author, name, 'publish');
    if (!opened.ok) return opened;
    const deck = opened.value;
    const source = await sourceOf(tx, author, deck);
    const item = source && (await wholesOfDeck(tx, source.id)).find(({ id }) => id === from);
    if (!item) return err({ kind: 'unknown' });
    if (item.version !== version) return err({ kind: 'moved-on', version: item.version, by: null });
    const copy = (await wholesOfDeck(tx, deck.id)).find(({ copiedFrom }) => copiedFrom === from);
    if (take) {
      const { items, drafts } = await slugsIn(tx, deck.id);
      const slug = copy ? slugOf(copy) : freeSlug(slugOf(item), new Set([...items, ...drafts]));
      await copyItem(tx, { item, deck, slug, author, now });
    } else if (copy) {
      await noteCopied(tx, copy.id, version);
    }
    return ok(null);
  });
}
