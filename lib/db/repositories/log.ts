import { checksum, type Recorded } from '../checksum';
import type { Store } from '../client';
import { Prisma } from '../generated/client';
import type { LogRow } from '../rows';
import { tallyEntry } from './tallies/tally-entry';

/** An entry to append: what is recorded, and the place in a card's log that it takes. */
export interface NewLogEntry extends Recorded {
  readonly learnerId: string;
  readonly cardId: string;
  readonly seq: number;
  readonly answer: object | null;
  readonly draw: object | null;
  readonly before: object;
  readonly after: object;
}

/**
 * Appends an entry with its checksum and counts it in its learner's tallies; to be called within a
 * transaction. Throws where the id, or the card's seq, is already taken.
 */
export async function appendEntry(db: Store, entry: NewLogEntry): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "LogEntry" ("id", "learnerId", "cardId", "itemId", "seq", "kind", "at", "day", "grade",
      "repeat", "shownMs", "answer", "itemVersion", "draw", "before", "after", "algorithm", "fuzz",
      "settingsVersion", "undoes", "checksum")
    VALUES (${Prisma.join([
      ...[entry.id, entry.learnerId, entry.cardId, entry.itemId, entry.seq, entry.kind, entry.at],
      ...[entry.day, entry.grade, entry.repeat, entry.shownMs, json(entry.answer)],
      ...[entry.itemVersion, json(entry.draw), json(entry.before), json(entry.after)],
      ...[entry.algorithm, entry.fuzz ?? null, entry.settingsVersion, entry.undoes],
      checksum(entry),
    ])})`;
  await tallyEntry(db, entry);
}

const json = (value: object | null) => value && JSON.stringify(value);

export async function findEntry(db: Store, id: string): Promise<LogRow | null> {
  const rows = await db.$queryRaw<LogRow[]>`SELECT * FROM "LogEntry" WHERE "id" = ${id}`;
  return rows[0] ?? null;
}

/** A card's whole log, first entry first. */
export function logOfCard(db: Store, cardId: string): Promise<LogRow[]> {
  return db.logEntry.findMany({ where: { cardId }, orderBy: { seq: 'asc' } });
}

/** What a learner did on one of their days (YYYY-MM-DD), in the order in which it happened. */
export async function logOfDay(db: Store, learnerId: string, day: string): Promise<LogRow[]> {
  // Ordered by SQLite it would be read in the order of time, all the learner's log, for the one day.
  const log = await db.$queryRaw<LogRow[]>`
    SELECT * FROM "LogEntry" WHERE "learnerId" = ${learnerId} AND "day" = ${day}`;
  return log.sort(
    (a, b) =>
      a.at.getTime() - b.at.getTime() ||
      (a.cardId < b.cardId ? -1 : +(a.cardId > b.cardId)) ||
      a.seq - b.seq,
  );
}

/** A learner's whole log, card by card, each in its order. */
export function logOfLearner(db: Store, learnerId: string): Promise<LogRow[]> {
  return db.logEntry.findMany({
    where: { learnerId },
    orderBy: [{ cardId: 'asc' }, { seq: 'asc' }],
  });
}

/**
 * Gives entries to another learner's cards, each with its number there (from 1). The learner and the
 * cards have to exist. In two steps, for two entries may exchange their numbers on the way.
 */
export async function rehomeEntries(
  db: Store,
  learnerId: string,
  places: readonly { readonly id: string; readonly cardId: string; readonly seq: number }[],
): Promise<void> {
  const json = JSON.stringify(places);
  await db.$executeRaw`
    UPDATE "LogEntry" SET "seq" = -"seq" - 1
    WHERE "id" IN (SELECT value ->> 'id' FROM json_each(${json}))`;
  await db.$executeRaw`
    UPDATE "LogEntry" SET "learnerId" = ${learnerId}, "cardId" = place.value ->> 'cardId', "seq" = place.value ->> 'seq'
    FROM json_each(${json}) AS place
    WHERE "LogEntry"."id" = place.value ->> 'id'`;
}

/** The logs of several cards, each in its order. */
export function logOfCards(db: Store, cardIds: readonly string[]): Promise<LogRow[]> {
  return db.logEntry.findMany({
    where: { cardId: { in: [...cardIds] } },
    orderBy: [{ cardId: 'asc' }, { seq: 'asc' }],
  });
}
