import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { OurNotetype } from '../../../bank/formats/anki/our-notetypes';
import { BASIC } from '../../../bank/formats/anki/our-notetypes';
import { plainField } from '../../../bank/formats/anki/plain-field';
import { type WrittenNote, writeNotes } from '../../../bank/formats/anki/write-notes';
import {
  confJson,
  DECK_OPTIONS,
  deckJson,
  modelJson,
  SCHEMA_11,
} from '../../../bank/formats/anki/write-schema-11';
import { markdownToHtml } from '../../../bank/formats/html/markdown-to-html';
import type {
  Interchange,
  InterchangeCard,
  InterchangeMedia,
  Skipped,
} from '../../../bank/formats/interchange';
import { writeForeignFile } from '../../../db/foreign-file';
import { daysBetween } from '../../../scheduling/day';
import { drillVariants } from './drill-variants';

type Insert = (sql: string, row: readonly unknown[]) => void;

/** What an export wrote. */
export interface WrittenPackage {
  readonly items: number;
  readonly skipped: readonly Skipped[];
}

/**
 * Writes a deck as an .apkg of schema 11, which every Anki since 2.0 opens.
 *
 * @param deckName the deck's short name, by which Anki knows its notes again
 * @param folder for the collection until it is packed
 */
export function writePackage(
  path: string,
  deck: Interchange,
  { deckName, folder, now }: { deckName: string; folder: string; now: Date },
): WrittenPackage {
  const { notes, skipped } = writeNotes(deck, deckName, drillVariants(deck));
  const collection = join(folder, 'collection.anki2');
  writeForeignFile(collection, SCHEMA_11, (insert) =>
    writeCollection(insert, deck, notes, now.getTime()),
  );
  writeZip(path, collection, deck.media);
  const written = new Set(notes.flatMap(({ itemId }) => itemId ?? []));
  return { items: written.size, skipped: [...skipped, ...leftOut(deck)] };
}

function leftOut({ notes }: Interchange): Skipped[] {
  return notes.length === 0 ? [] : [{ where: 'study notes', why: 'Anki has no place for them' }];
}

function writeCollection(
  insert: Insert,
  deck: Interchange,
  notes: readonly WrittenNote[],
  now: number,
): void {
  const seconds = Math.floor(now / 1000);
  const deckId = now;
  const cards = new Map(deck.cards.map((card) => [`${card.itemId} ${card.part}`, card]));
  const firstDay = earliestDay(deck.cards, now);
  writeHead(insert, deck, notes, { now, deckId, crt: Date.parse(`${firstDay}T04:00:00Z`) / 1000 });
  const log = new ReviewLog(insert);
  let cardId = now;
  for (const [place, note] of notes.entries()) {
    const noteId = now + place;
    const first = plainField(note.fields[0]!);
    const sum = createHash('sha1').update(first).digest('hex').slice(0, 8);
    const tags = note.tags.length === 0 ? '' : ` ${note.tags.join(' ')} `;
    insert(`INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, '')`, [
      ...[noteId, note.guid, note.notetype.id, seconds, tags, note.fields.join('\x1f')],
      ...[first, Number.parseInt(sum, 16)],
    ]);
    for (const [at, ord] of note.ords.entries()) {
      const card = note.itemId === null ? undefined : cards.get(`${note.itemId} ${at + 1}`);
      insert(`INSERT INTO cards VALUES (?, ?, ?, ?, ?, -1, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, '')`, [
        ...[cardId, noteId, deckId, ord, seconds],
        ...stateOf(card, firstDay, place + 1),
      ]);
      if (card) log.write(cardId, card);
      cardId++;
    }
  }
}

interface Head {
  readonly now: number;
  readonly deckId: number;
  /** Seconds: four in the morning of the day from which due days are counted. */
  readonly crt: number;
}

function writeHead(
  insert: Insert,
  deck: Interchange,
  notes: readonly WrittenNote[],
  { now, deckId, crt }: Head,
): void {
  const seconds = Math.floor(now / 1000);
  const used = new Map<number, OurNotetype>([[BASIC.id, BASIC]]);
  for (const { notetype } of notes) used.set(notetype.id, notetype);
  const models = Object.fromEntries([...used].map(([id, type]) => [id, modelJson(type, seconds)]));
  const decks = {
    1: deckJson(1, 'Default', '', seconds),
    [deckId]: deckJson(deckId, deck.title ?? 'Deck', markdownToHtml(deck.description), seconds),
  };
  const json = [confJson(deckId, BASIC.id), models, decks, DECK_OPTIONS, {}].map((value) =>
    JSON.stringify(value),
  );
  insert('INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, ?)', [
    crt,
    now,
    now,
    ...json,
  ]);
}

/** The day from which all due days can be counted upwards. */
function earliestDay(cards: readonly InterchangeCard[], now: number): string {
  const today = new Date(now).toISOString().slice(0, 10);
  return cards.reduce(
    (first, { schedule }) => (schedule && schedule.due < first ? schedule.due : first),
    today,
  );
}

/** The columns type to left of a card. */
function stateOf(card: InterchangeCard | undefined, firstDay: string, place: number): number[] {
  const suspended = card?.suspended ? -1 : null;
  if (!card?.schedule) return [0, suspended ?? 0, place, 0, 0, 0, 0, 0];
  const { easeFactor, interval, repetitions, lapses, due } = card.schedule;
  const isReview = repetitions > 0;
  return [
    ...[isReview ? 2 : 3, suspended ?? (isReview ? 2 : 3), daysBetween(firstDay, due)],
    ...[interval, easeFactor * 10, card.reviews.length, lapses, isReview ? 0 : 1001],
  ];
}

/** The log's rows, whose ids are their instants and have to differ. */
class ReviewLog {
  private readonly taken = new Set<number>();

  constructor(private readonly insert: Insert) {}

  write(cardId: number, { reviews, schedule }: InterchangeCard): void {
    for (const [at, review] of reviews.entries()) {
      let id = review.at;
      while (this.taken.has(id)) id++;
      this.taken.add(id);
      const before = review.interval ?? 0;
      const after = reviews[at + 1]?.interval ?? schedule?.interval ?? 0;
      const factor = (schedule?.easeFactor ?? 250) * 10;
      this.insert('INSERT INTO revlog VALUES (?, ?, -1, ?, ?, ?, ?, ?, ?)', [
        ...[id, cardId, Math.max(1, review.grade - 1), after, before, factor],
        ...[review.shownMs ?? 0, before === 0 ? 0 : 1],
      ]);
    }
  }
}

/** Pictures and sounds are packed already, and are only put side by side. */
function writeZip(path: string, collection: string, media: readonly InterchangeMedia[]): void {
  const file = openSync(path, 'w', 0o600);
  let problem: Error | null = null;
  try {
    const zip = new Zip((error, piece) => {
      problem ??= error;
      if (!error) writeSync(file, piece);
    });
    const add = (name: string, bytes: Uint8Array, isPacked: boolean) => {
      const entry = isPacked ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
      zip.add(entry);
      entry.push(bytes, true);
    };
    add('collection.anki2', readFileSync(collection), false);
    for (const [at, { bytes }] of media.entries()) add(String(at), bytes(), true);
    const names = Object.fromEntries(media.map(({ name }, at) => [at, name]));
    add('media', Buffer.from(JSON.stringify(names)), false);
    zip.end();
  } finally {
    closeSync(file);
  }
  if (problem) throw problem;
}
