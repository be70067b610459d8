import type { Content } from '../bank/deck';
import type { Item } from '../bank/item';
import { partsOf } from '../bank/parts';
import type { Database } from '../db/client';
import {
  type ItemCounts,
  noteSetup,
  storeConcepts,
  storeDeck,
  storeTemplate,
  withdrawOtherDecks,
} from '../db/repositories/bank';

/** The name under which the database keeps the hash of the content that it holds. */
export const CONTENT = 'content';

export interface SeedTemplate {
  readonly templateId: string;
  readonly version: number;
  readonly text: string;
}

/**
 * Brings the database's bank to `content`, in one transaction, and notes `hash` as the content's. Safe
 * to do again and again: nobody's schedule is touched, and what has not changed stays as it is.
 */
export function seedBank(
  db: Database,
  content: Content,
  templates: readonly SeedTemplate[],
  hash: string,
): Promise<ItemCounts> {
  return db.$transaction(async (tx) => {
    await storeConcepts(tx, content.concepts);
    await withdrawOtherDecks(
      tx,
      content.decks.map(({ name }) => name),
    );
    const counts = { made: 0, changed: 0, withdrawn: 0 };
    const pinned = pinnedTo(templates);
    for (const [position, deck] of content.decks.entries()) {
      const items = deck.items.map((item) => ({ body: pinned(item), parts: partsOf(item) }));
      const stored = { ...deck, items };
      const { made, changed, withdrawn } = await storeDeck(tx, stored, position);
      counts.made += made;
      counts.changed += changed;
      counts.withdrawn += withdrawn;
    }
    for (const template of templates) await storeTemplate(tx, template);
    await noteSetup(tx, CONTENT, hash);
    return counts;
  });
}

/**
 * Writes into a drill which version of its template it is asked from. A template that changes so makes a
 * version of its drills, and whoever answers what was shown before is marked by what was shown.
 */
function pinnedTo(templates: readonly SeedTemplate[]): (item: Item) => Item {
  const versions = new Map(templates.map(({ templateId, version }) => [templateId, version]));
  return (item) =>
    item.kind === 'drill' ? { ...item, templateVersion: versions.get(item.template) } : item;
}
