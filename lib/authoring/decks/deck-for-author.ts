import type { Store } from '../../db/client';
import { conceptsFor, conceptTitles, type OfferedConcept } from '../../db/repositories/concepts';
import type { DeckRecord } from '../../db/repositories/decks';
import { draftsOf } from '../../db/repositories/drafts';
import { type CurrentItem, wholesOfDeck } from '../../db/repositories/items';
import {
  type CollaboratorEntry,
  collaboratorsOf,
  learnersOfDeck,
} from '../../db/repositories/made-decks';
import { ok, type Result } from '../../result';
import { may } from '../access/may';
import { type Author, openDeck } from '../access/open-deck';
import { itemForm } from '../items/item-form';
import type { StoredBody } from '../items/stored-body';
import type { Refusal } from '../refusal';
import { titleOfBody, titleOfForm } from './item-title';

/** An item in the list of its deck's editor. */
export interface ListedItem {
  readonly slug: string;
  readonly kind: string;
  /** The beginning of what it asks, as Markdown. */
  readonly title: string;
  /** 0 for a draft of an item that was never published. */
  readonly version: number;
  readonly withdrawn: boolean;
  /** The author has typed something that is not published. */
  readonly draft: boolean;
  readonly concepts: readonly string[];
}

export interface DeckForAuthor {
  readonly deck: DeckRecord;
  /** In their order, then the drafts of new ones. */
  readonly items: readonly ListedItem[];
  readonly concepts: readonly OfferedConcept[];
  readonly collaborators: readonly CollaboratorEntry[];
  /** Learners who have cards of it. */
  readonly learners: number;
  readonly owns: boolean;
}

/** A deck as its author works on it. */
export async function deckForAuthor(
  db: Store,
  author: Author,
  name: string,
): Promise<Result<DeckForAuthor, Refusal>> {
  const opened = await openDeck(db, author, name, 'edit');
  if (!opened.ok) return opened;
  const deck = opened.value;
  const stored = await wholesOfDeck(db, deck.id);
  const drafts = new Map(
    (await draftsOf(db, author.userId, deck.id)).map((one) => [one.slug, one]),
  );
  const titles = await conceptTitles(
    db,
    stored.flatMap(({ concepts }) => concepts),
  );
  const items = stored.map((item) => listed(item, deck.id, titles, drafts));
  const known = new Set(items.map(({ slug }) => slug));
  const fresh = [...drafts.values()].filter(({ slug }) => !known.has(slug));
  return ok({
    ...{ deck, items: [...items, ...fresh.flatMap((draft) => draftItem(draft))] },
    concepts: await conceptsFor(db, deck.id),
    collaborators: await collaboratorsOf(db, deck.id),
    learners: await learnersOfDeck(db, deck.id),
    owns: may(author, deck, 'delete'),
  });
}

function listed(
  { id, kind, version, withdrawn, concepts, body }: CurrentItem,
  deckId: string,
  titles: ReadonlyMap<string, string>,
  drafts: ReadonlyMap<string, unknown>,
): ListedItem {
  const slug = id.slice(deckId.length + 1);
  return {
    ...{ slug, kind, version, withdrawn, draft: drafts.has(slug) },
    title: titleOfBody(body as StoredBody),
    concepts: concepts.map((concept) => titles.get(concept) ?? concept),
  };
}

function draftItem({ slug, body }: { slug: string; body: unknown }): ListedItem[] {
  const form = itemForm.safeParse(body);
  if (!form.success) return [];
  const { kind, concepts } = form.data;
  const title = titleOfForm(form.data);
  return [{ slug, kind, title, version: 0, withdrawn: false, draft: true, concepts }];
}
