import { type Actor, may } from '../../authoring/access/may';
import { openDeck } from '../../authoring/access/open-deck';
import type { Store } from '../../db/client';
import type { DeckRecord } from '../../db/repositories/decks';
import { findItem, itemsOfDeck } from '../../db/repositories/items';
import type { Template } from '../../drills/template';
import { templateOf } from '../drill-problem';
import type { StoredDrill } from '../item-body';
import type { ListedDrill } from './catalogue';

const PREFIX = 'made/';

/** The address of a made deck's drill among all drills. */
export function madeId(deck: string, slug: string): string {
  return `${PREFIX}${deck}/${slug}`;
}

/** The template of a drill in a deck that somebody made; null for whoever may not study the deck. */
export async function madeTemplate(db: Store, actor: Actor, id: string): Promise<Template | null> {
  const [deckName, slug, ...more] = id.startsWith(PREFIX) ? id.slice(PREFIX.length).split('/') : [];
  if (!deckName || !slug || more.length > 0) return null;
  const deck = await openDeck(db, actor, deckName, 'read');
  if (!deck.ok) return null;
  const item = await findItem(db, `${deck.value.id}/${slug}`);
  if (item?.kind !== 'drill' || item.withdrawn) return null;
  return templateOf(db, item.body as StoredDrill);
}

/** The drills of a made deck. */
export interface MadeDrills {
  readonly deck: { readonly name: string; readonly title: string };
  readonly drills: readonly ListedDrill[];
}

/** The drills of those decks that somebody made and the actor may read; decks without any are left out. */
export async function madeDrills(
  db: Store,
  actor: Actor,
  decks: readonly DeckRecord[],
): Promise<MadeDrills[]> {
  const found: MadeDrills[] = [];
  for (const deck of decks) {
    if (deck.source !== 'made' || !may(actor, deck, 'read')) continue;
    const items = (await itemsOfDeck(db, deck.id)).filter(({ kind }) => kind === 'drill');
    const drills = await Promise.all(
      items.map(async ({ id, body }): Promise<ListedDrill> => {
        const { title, concepts, levels } = await templateOf(db, body as StoredDrill);
        const template = madeId(deck.name, id.slice(deck.id.length + 1));
        return { template, title, concepts, levels: levels.map(({ level }) => level) };
      }),
    );
    if (drills.length > 0) found.push({ deck, drills });
  }
  return found;
}
