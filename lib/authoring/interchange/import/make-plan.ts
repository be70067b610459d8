import type { Interchange, Skipped } from '../../../bank/formats/interchange';
import type { Item } from '../../../bank/item';
import type { Store } from '../../../db/client';
import { itemsOfDeck } from '../../../db/repositories/items';
import { latestTemplate, templateText } from '../../../db/repositories/templates';
import { versionsOf } from '../../../db/repositories/versions';
import { freeSlug } from '../../decks/short-name';
import { templateOfText, withoutVersion } from '../../items/template-of-text';
import type { ImportPlan, PlannedItem, Target } from './plan';
import { contentHash } from './same-item';

/** A file that was read. */
export interface ReadFile {
  readonly deck: Interchange;
  readonly skipped: readonly Skipped[];
}

/** Says what an import would make of a file, without making it. */
export async function makePlan(db: Store, target: Target, file: ReadFile): Promise<ImportPlan> {
  const { deck } = file;
  const there = target.kind === 'known' ? await contentsOf(db, target.id) : NOTHING;
  const formulas = new Formulas(db, new Map(deck.templates.map(({ id, text }) => [id, text])));
  const taken = new Set(there.slugs);
  const left = new Map(there.byContent);
  const slugs = new Map<string, string>();
  const items: PlannedItem[] = [];
  const changed: PlannedItem[] = [];
  const [duplicates, skipped]: [Skipped[], Skipped[]] = [[], [...file.skipped]];
  for (const item of deck.items) {
    const text = item.kind === 'drill' ? await formulas.of(item) : null;
    const problem = item.kind === 'drill' ? await formulas.problemOf(item, text) : null;
    if (problem !== null) {
      skipped.push({ where: item.id, why: problem });
      continue;
    }
    // Each of several alike in the deck stands for one of several alike in the file.
    const hash = left.size === 0 ? '' : contentHash(item, text && withoutVersion(text));
    const alike = left.get(hash) ?? [];
    const same = alike.includes(item.id) ? item.id : alike[0];
    if (same !== undefined) {
      left.set(
        hash,
        alike.filter((slug) => slug !== same),
      );
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

interface Contents {
  readonly slugs: ReadonlySet<string>;
  /** Items' ids by what they say. */
  readonly byContent: ReadonlyMap<string, readonly string[]>;
}

const NOTHING: Contents = { slugs: new Set(), byContent: new Map() };

async function contentsOf(db: Store, deckId: string): Promise<Contents> {
  const slugs = new Set<string>();
  const byContent = new Map<string, string[]>();
  for (const { id, part, body } of await itemsOfDeck(db, deckId)) {
    if (part > 1) continue;
    const item = body as Item & { readonly templateVersion?: number };
    const slug = id.slice(deckId.length + 1);
    const formula =
      item.kind === 'drill'
        ? await templateText(db, item.template, item.templateVersion ?? 1)
        : null;
    const hash = contentHash(item, formula && withoutVersion(formula));
    slugs.add(slug);
    byContent.set(hash, [...(byContent.get(hash) ?? []), slug]);
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

type Drill = Extract<Item, { kind: 'drill' }>;

/** The formulas of a file's drills, each looked through once. */
class Formulas {
  private readonly problems = new Map<string, string | null>();

  constructor(
    private readonly db: Store,
    private readonly texts: ReadonlyMap<string, string>,
  ) {}

  /** A drill's formula: the file's, else the bank's of that name. */
  async of({ template }: Drill): Promise<string | null> {
    return this.texts.get(template) ?? (await latestTemplate(this.db, template))?.text ?? null;
  }

  /** Why a drill cannot be asked; null where it can. */
  async problemOf({ template }: Drill, text: string | null): Promise<string | null> {
    if (text === null) return `its formula “${template}” is neither in the file nor in the bank`;
    const known = this.problems.get(text);
    if (known !== undefined) return known;
    // Trying a formula's draws takes long, and the bank's own were tried.
    const own = await latestTemplate(this.db, template);
    const isOwn = own !== null && withoutVersion(own.text) === withoutVersion(text);
    const read = isOwn ? null : templateOfText(text, template);
    const problem =
      read === null || read.ok ? null : `its formula cannot be asked: ${read.error[0]!.message}`;
    this.problems.set(text, problem);
    return problem;
  }
}
