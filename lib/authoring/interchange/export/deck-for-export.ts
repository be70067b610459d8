import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Concept } from '../../../bank/deck';
import { type NoteSection, noteSection } from '../../../bank/deck';
import type {
  Interchange,
  InterchangeCard,
  InterchangeMedia,
  InterchangeReview,
  InterchangeTemplate,
} from '../../../bank/formats/interchange';
import { type Item, item } from '../../../bank/item';
import type { Store } from '../../../db/client';
import { partOf, wholeId } from '../../../db/part-id';
import { cardsOfDeck } from '../../../db/repositories/cards';
import { conceptsOfDeck } from '../../../db/repositories/concepts';
import { type DeckRecord, notesOfDeck } from '../../../db/repositories/decks';
import { itemsOfDeck } from '../../../db/repositories/items';
import { logOfCards } from '../../../db/repositories/log';
import { mediaBytes, mediaOfDeck } from '../../../db/repositories/media';
import { templateText } from '../../../db/repositories/templates';
import type { CardRow, LogRow } from '../../../db/rows';
import { undoneIn } from '../../../scheduling/fold';
import type { Entry } from '../../../scheduling/log';
import { withoutVersion } from '../../items/template-of-text';

/** Cards whose logs are asked for together: a query may name only so many. */
const AT_ONCE = 500;

/** A deck to write, and the learner whose schedule goes along; null for none. */
export interface Exporting {
  readonly deck: DeckRecord;
  readonly learnerId: string | null;
}

/**
 * A deck as every format is written from it.
 *
 * @param folder where its media lie as long as they may be wanted
 */
export async function deckForExport(
  db: Store,
  { deck, learnerId }: Exporting,
  folder: string,
): Promise<Interchange> {
  const plain = plainNames(deck.id);
  const items: Item[] = [];
  const templates = new Map<string, InterchangeTemplate>();
  for (const { part, body } of await itemsOfDeck(db, deck.id)) {
    if (part > 1) continue;
    const { templateVersion, ...said } = body as Item & { templateVersion?: number };
    const concepts = said.concepts.map(plain);
    if (said.kind !== 'drill') {
      items.push(item.parse({ ...said, concepts }));
      continue;
    }
    const version = templateVersion ?? 1;
    const text = await templateText(db, said.template, version);
    // A formula that was made here is called as its item is: its own name says where it is kept.
    const isMade = said.template.startsWith('made/');
    const id = isMade ? said.id : said.template;
    const shown = text !== null && isMade ? withoutVersion(text) : text;
    if (shown !== null) templates.set(id, { id, version: isMade ? 1 : version, text: shown });
    items.push(item.parse({ ...said, concepts, template: id }));
  }
  return {
    title: deck.title,
    description: deck.description,
    notes: (await notesOfDeck(db, deck.id)).map(({ heading, body }) => {
      const section = noteSection.parse({ ...(body as object), heading });
      return { ...section, concepts: section.concepts.map(plain) } satisfies NoteSection;
    }),
    items,
    concepts: await conceptsIn(db, deck.id, plain),
    templates: [...templates.values()],
    media: await mediaIn(db, deck.id, folder),
    cards: learnerId === null ? [] : await cardsIn(db, deck.id, learnerId),
  };
}

/** Concepts made for a deck bear its name, which says nothing outside of it. */
function plainNames(deckId: string): (id: string) => string {
  const start = `${deckId}-`;
  return (id) => (id.startsWith(start) ? id.slice(start.length) : id);
}

async function conceptsIn(
  db: Store,
  deckId: string,
  plain: (id: string) => string,
): Promise<Concept[]> {
  const found = await conceptsOfDeck(db, deckId);
  const named = new Set(found.map(({ id }) => id));
  return found.map(({ id, title, summary, prerequisites }) => ({
    ...{ id: plain(id), title, summary: summary || title },
    prerequisites: prerequisites.filter((other) => named.has(other)).map(plain),
  }));
}

/** The deck's media, put into files until they are wanted: together they may be more than the memory holds. */
async function mediaIn(db: Store, deckId: string, folder: string): Promise<InterchangeMedia[]> {
  const media: InterchangeMedia[] = [];
  for (const { name, hash } of await mediaOfDeck(db, deckId)) {
    const path = join(folder, `medium-${media.length}`);
    writeFileSync(path, await mediaBytes(db, hash));
    media.push({ name, bytes: () => readFileSync(path) });
  }
  return media;
}

/** What is known of a learner's cards: their schedules, and the answers that were not taken back. */
async function cardsIn(db: Store, deckId: string, learnerId: string): Promise<InterchangeCard[]> {
  const rows = await cardsOfDeck(db, learnerId, deckId);
  const logs = new Map<string, LogRow[]>(rows.map(({ id }) => [id, []]));
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const ids = rows.slice(at, at + AT_ONCE).map(({ id }) => id);
    for (const entry of await logOfCards(db, ids)) logs.get(entry.cardId)!.push(entry);
  }
  return rows.map((row) => ({
    itemId: wholeId(row.itemId).slice(deckId.length + 1),
    part: partOf(row.itemId),
    schedule: scheduleOf(row),
    suspended: row.suspended,
    reviews: reviewsIn(logs.get(row.id)!),
  }));
}

function scheduleOf({ easeFactor, interval, repetitions, lapses, due }: CardRow) {
  return due === null ? null : { easeFactor, interval, repetitions, lapses, due };
}

function reviewsIn(log: readonly LogRow[]): InterchangeReview[] {
  const undone = undoneIn(
    log
      .filter(({ kind }) => kind === 'undo')
      .map(({ undoes, answer }) => ({
        ...(answer as { along: string[] }),
        ...{ kind: 'undo', undoes: undoes! },
      })) satisfies Entry[],
  );
  return log
    .filter(({ kind, id }) => (kind === 'review' || kind === 'past-review') && !undone.has(id))
    .map(({ at, grade, shownMs, before }) => ({
      ...{ at: at.getTime(), grade: grade as InterchangeReview['grade'], shownMs },
      interval: (before as { interval: number }).interval,
    }));
}
