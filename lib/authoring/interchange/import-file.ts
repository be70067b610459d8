import { basename, extname } from 'node:path';
import type { Skipped } from '../../bank/formats/interchange';
import type { Database, Store } from '../../db/client';
import { adoptDeck, adoptionsOf } from '../../db/repositories/adoptions';
import { anyDeck, type DeckRecord, decks } from '../../db/repositories/decks';
import { createLearner, findLearner, type NewLearner } from '../../db/repositories/learners';
import { decksTitled, type MadeDeck, storeImportedDeck } from '../../db/repositories/made-decks';
import { err, ok, type Result } from '../../result';
import { freeDeckName } from '../decks/create-deck';
import { bringCards, type ImportLearner } from './import/bring-cards';
import { bringItems } from './import/bring-items';
import { bringMedia } from './import/bring-media';
import { makePlan } from './import/make-plan';
import { type ImportPlan, reviewsIn, type Target } from './import/plan';
import { type TriedFormulas, triedFormulas } from './import/tried-formulas';
import { withFile } from './open-file';
import type { OpenFile } from './opened-file';

/** The deck to import into. */
export type Destination =
  /** The one that was made of this file before, else a new one. */
  | { readonly kind: 'proposed' }
  /** A new one; its title null for what the file calls it. */
  | { readonly kind: 'new'; readonly title: string | null }
  /** One that is there, by its short name. */
  | { readonly kind: 'deck'; readonly name: string };

/** Who imports, and where to. */
export interface Importing {
  readonly path: string;
  /** What the file is called by whoever sends it. */
  readonly name: string;
  /** The account whose deck it becomes; null for the bank's, which everyone may study. */
  readonly ownerId: string | null;
  readonly into: Destination;
  /** Whether a deck may be changed by whoever imports. */
  readonly mayEdit: (deck: DeckRecord) => boolean;
  /** Whose cards the file's schedules become; made with the first of them where there is no such learner. */
  readonly learner: ImportLearner & { readonly ifMissing: NewLearner };
  readonly now: Date;
}

export interface Imported {
  /** The deck's short name. */
  readonly deck: string;
  /** Items, cards, answers and media that were made. */
  readonly items: number;
  readonly cards: number;
  readonly reviews: number;
  readonly media: number;
  /** What was left out and why, also what the deck had already. */
  readonly skipped: readonly Skipped[];
}

/** What an import would do, as the review step shows it. */
export interface Preview {
  readonly format: string;
  readonly plan: ImportPlan;
  readonly cards: number;
  readonly reviews: number;
}

/** Says what importing a file would do, and changes nothing. */
export function previewImport(
  db: Database,
  importing: Importing,
): Promise<Result<Preview, string>> {
  return withFile(importing.path, importing.name, async (file) => {
    const plan = await planFor(db, importing, file, await triedFormulas(db, file.deck));
    if (!plan.ok) return plan;
    const { cards } = plan.value;
    const preview = { format: file.format, plan: plan.value };
    return ok({ ...preview, cards: cards.length, reviews: reviewsIn(plan.value) });
  });
}

/** Imports a file: all that it can or, where anything goes wrong, nothing. */
export function importFile(db: Database, importing: Importing): Promise<Result<Imported, string>> {
  return withFile(importing.path, importing.name, async (file) => {
    const formulas = await triedFormulas(db, file.deck);
    return db.$transaction(async (tx) => {
      const plan = await planFor(tx, importing, file, formulas);
      return plan.ok ? ok(await commit(tx, importing, plan.value)) : plan;
    });
  });
}

async function planFor(
  db: Store,
  importing: Importing,
  file: OpenFile,
  formulas: TriedFormulas,
): Promise<Result<ImportPlan, string>> {
  if (file.deck.items.length === 0) {
    const [first] = file.skipped;
    return err(`The file holds nothing to import${first ? `: ${first.where}, ${first.why}` : ''}.`);
  }
  const { into, mayEdit, ownerId } = importing;
  if (into.kind === 'deck') {
    const target = await namedTarget(db, into.name, mayEdit);
    return target.ok ? ok(await makePlan(db, target.value, file, formulas)) : target;
  }
  const title = titleOf(importing, file);
  // A file that comes again goes to the deck that was made of it, and only what is new in it is made.
  const before = into.kind === 'proposed' ? await decksTitled(db, { title, ownerId }) : [];
  for (const deck of before) {
    const plan = await makePlan(db, known(deck), file, formulas);
    if (plan.duplicates.length + plan.changed.length > 0) return ok(plan);
  }
  const description = file.deck.description.slice(0, 2000);
  const name = await freeDeckName(db, title);
  return ok(await makePlan(db, { kind: 'new', name, title, description }, file, formulas));
}

function titleOf({ name, into }: Importing, { deck }: OpenFile): string {
  const wanted = into.kind === 'new' ? into.title?.trim() : null;
  const title = wanted || deck.title || basename(name, extname(name)).replace(/[_\s]+/g, ' ');
  return title.trim().slice(0, 120) || 'Imported';
}

const known = ({ id, name, title }: DeckRecord): Target => ({ kind: 'known', id, name, title });

async function namedTarget(
  db: Store,
  into: string,
  mayEdit: Importing['mayEdit'],
): Promise<Result<Target, string>> {
  const found = await anyDeck(db, into);
  if (!found || found.withdrawn || !mayEdit(found)) {
    return err(`There is no deck “${into}” that you may change.`);
  }
  return found.source === 'content'
    ? err(`The deck “${into}” is the bank’s own; import into a new deck, or one you made.`)
    : ok(known(found));
}

async function commit(db: Store, importing: Importing, plan: ImportPlan): Promise<Imported> {
  const { ownerId, now, learner } = importing;
  const { target } = plan;
  if (target.kind === 'new') {
    const { name, title, description } = target;
    const made: MadeDeck = { name, title, description, ownerId, at: now, notes: plan.notes };
    await storeImportedDeck(db, made);
  }
  const deckId = target.kind === 'new' ? target.name : target.id;
  // The media first: the largest takes most memory, and what the rows leave behind is not there yet.
  const media = await bringMedia(db, deckId, plan.media, now);
  await bringItems(db, deckId, plan, { authorId: ownerId, at: now });
  const isKnown = (await findLearner(db, learner.id)) !== null;
  if (!isKnown) await createLearner(db, learner.ifMissing);
  await takeUp(db, learner.id, deckId, now);
  const brought = await bringCards(db, deckId, learner, plan, now);
  const made = new Set([...plan.items, ...plan.changed].map(({ item }) => item.id));
  const kept = brought.known;
  return {
    deck: target.name,
    items: plan.items.length + plan.changed.length,
    cards: plan.cards.filter(({ itemId }) => made.has(itemId)).length,
    reviews: brought.reviews,
    media,
    skipped: [
      ...plan.skipped,
      ...plan.duplicates,
      ...(kept === 0
        ? []
        : [
            {
              where: 'schedule',
              why: `${kept} cards are being studied here already and stay as they are`,
            },
          ]),
    ],
  };
}

/** A learner who has taken up no deck studies the bank's; to name one must not take those away. */
async function takeUp(db: Store, learnerId: string, deckId: string, at: Date): Promise<void> {
  const stands = await adoptionsOf(db, learnerId);
  if (stands.some((adoption) => adoption.deckId === deckId)) return;
  const all = stands.length > 0 ? [] : await decks(db);
  const bank = all.filter(({ source }) => source === 'content');
  for (const id of [...bank.map((deck) => deck.id), deckId]) {
    await adoptDeck(db, { learnerId, deckId: id, link: null, at });
  }
}
