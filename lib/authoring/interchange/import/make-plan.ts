import type { Interchange, Skipped } from '../../../bank/formats/interchange';
import type { Item } from '../../../bank/item';
import type { Store } from '../../../db/client';
import { itemsOfDeck } from '../../../db/repositories/items';
import { templateText } from '../../../db/repositories/templates';
import { versionsOf } from '../../../db/repositories/versions';
import { freeSlug } from '../../decks/short-name';
import { withoutVersion } from '../../items/template-of-text';
import type { ImportPlan, PlannedItem, Target } from './plan';
import { contentHash } from './same-item';
import type { TriedFormulas } from './tried-formulas';

/** A file that was read. */
export interface ReadFile {
  readonly deck: Interchange;
  readonly skipped: readonly Skipped[];
}

/** Says what an import would make of a file, without making it. */
export async function makePlan(
  db: Store,
  target: Target,
  file: ReadFile,
  formulas: TriedFormulas,
): Promise<ImportPlan> {
  const { deck } = file;
  const there = await contentsOf(db, target);
  const taken = new Set(there.slugs);
  const slugs = new Map<string, string>();
  const items: PlannedItem[] = [];
  const changed: PlannedItem[] = [];
  const [duplicates, skipped]: [Skipped[], Skipped[]] = [[], [...file.skipped]];
  for (const item of deck.items) {
    const { text, problem } = (item.kind === 'drill' && formulas.get(item.template)) || NO_FORMULA;
    if (problem !== null) {
      skipped.push({ where: item.id, why: problem });
      continue;
    }
    // Each of several alike in the deck stands for one of several alike in the file.
    const hash = there.byContent.size === 0 ? '' : contentHash(item, text && withoutVersion(text));
    const alike = there.byContent.get(hash) ?? new Set();
    const same = alike.has(item.id) ? item.id : alike.values().next().value;
    if (same !== undefined) {
      alike.delete(same);
      slugs.set(item.id, same);
      duplicates.push({ where: item.id, why: 'the deck has it already' });
      continue;
    }
    if (isNote(item.id) && there.slugs.has(item.id)) {
      slugs.set(item.id, item.id);
      if (await wasSo(db, target, item, hash)) {
        duplicates.push({
          where: item.id,
          why: 'the deck has it already, and it was changed there since',
        });
      } else changed.push({ slug: item.id, item });
      continue;
    }
    const slug = freeSlug(item.id, taken);
    taken.add(slug);
    slugs.set(item.id, slug);
    items.push({ slug, item });
  }
  return {
    ...{ target, items, changed, slugs, duplicates, skipped },
    notes: target.kind === 'new' ? deck.notes : [],
    concepts: deck.concepts,
    templates: deck.templates,
    cards: deck.cards.filter(({ itemId }) => slugs.has(itemId)),
    media: deck.media,
  };
}

const NO_FORMULA = { text: null, problem: null };

interface Contents {
  readonly slugs: ReadonlySet<string>;
  /** Items' ids by what they say. */
  readonly byContent: ReadonlyMap<string, Set<string>>;
}

async function contentsOf(db: Store, target: Target): Promise<Contents> {
  const slugs = new Set<string>();
  const byContent = new Map<string, Set<string>>();
  if (target.kind === 'new') return { slugs, byContent };
  for (const { id, part, body } of await itemsOfDeck(db, target.id)) {
    if (part > 1) continue;
    const item = body as Item & { readonly templateVersion?: number };
    const slug = id.slice(target.id.length + 1);
    const formula =
      item.kind === 'drill'
        ? await templateText(db, item.template, item.templateVersion ?? 1)
        : null;
    const hash = contentHash(item, formula && withoutVersion(formula));
    slugs.add(slug);
    const alike = byContent.get(hash);
    if (alike) alike.add(slug);
    else byContent.set(hash, new Set([slug]));
  }
  return { slugs, byContent };
}

/** Whether an id was made of what another system calls a note, and so means the same note for ever. */
function isNote(id: string): boolean {
  return /^note-[0-9a-f]{14}$/.test(id);
}

/** Whether an item said this in any of its versions. */
async function wasSo(db: Store, target: Target, item: Item, hash: string): Promise<boolean> {
  if (target.kind === 'new') return false;
  const versions = await versionsOf(db, `${target.id}/${item.id}`);
  return versions.some(({ body }) => contentHash(body as Item, null) === hash);
}
