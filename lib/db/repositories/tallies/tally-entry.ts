import type { Store } from '../../client';
import { Prisma } from '../../generated/client';
import { ANSWER_KINDS, answersWhere, byDay, byHour } from './answers-sql';
import { FIRST, MATURE } from './bands';

/** What of an appended entry decides how it is counted. */
interface Appended {
  readonly id: string;
  readonly learnerId: string;
  readonly itemId: string;
  readonly kind: string;
  readonly undoes: string | null;
  readonly answer: object | null;
  readonly before: object;
  readonly after: object;
}

/** The part of a card's state that a concept's strength is made of. */
interface Memory {
  readonly interval: number;
  readonly due: string | null;
}

/**
 * Counts an entry that was just appended: an answer is added to its learner's tallies, what an undo takes
 * back is taken out. To be called within the transaction that appends it.
 */
export async function tallyEntry(db: Store, entry: Appended): Promise<void> {
  const { kind, learnerId } = entry;
  if (ANSWER_KINDS.includes(kind)) {
    await addAnswers(db, [entry.id], 1);
    // Practice moves no card and is no recall of one that was due, so it says nothing of a concept.
    if (kind !== 'practice') await addToConcepts(db, entry, [entry.id], 1);
  } else if (kind === 'undo') {
    const { along } = entry.answer as { readonly along: readonly string[] };
    const undone = [entry.undoes as string, ...along];
    await addAnswers(db, undone, -1);
    await addToConcepts(db, entry, undone, -1);
    await forgetEmpty(db, learnerId);
  } else if (seenGained(entry) !== 0 || strengthGained(entry) !== 0) {
    await addToConcepts(db, entry, [], 0);
  }
}

async function addAnswers(db: Store, ids: readonly string[], sign: number): Promise<void> {
  const answers = answersWhere(Prisma.sql`"id" IN (${Prisma.join([...ids])})`);
  await db.$executeRaw`
    INSERT INTO "DayTally" ("learnerId", "day", "band", "grade", "count", "ms")
    SELECT "learnerId", "day", "band", "grade", ${sign} * "count", ${sign} * "ms"
    FROM (${byDay(answers)}) WHERE true
    ON CONFLICT DO UPDATE SET "count" = "count" + excluded."count", "ms" = "ms" + excluded."ms"`;
  await db.$executeRaw`
    INSERT INTO "HourTally" ("learnerId", "day", "slot", "count", "recalled")
    SELECT "learnerId", "day", "slot", ${sign} * "count", ${sign} * "recalled"
    FROM (${byHour(answers)}) WHERE true
    ON CONFLICT DO UPDATE SET
      "count" = "count" + excluded."count", "recalled" = "recalled" + excluded."recalled"`;
}

async function addToConcepts(
  db: Store,
  entry: Appended,
  ids: readonly string[],
  sign: number,
): Promise<void> {
  const answers = answersWhere(Prisma.sql`"id" IN (${Prisma.join([...ids, ''])})`);
  await db.$executeRaw`
    INSERT INTO "ConceptTally" ("learnerId", "conceptId", "asked", "recalled", "seen", "strength")
    SELECT ${entry.learnerId}, "conceptId", ${sign} * "asked", ${sign} * "recalled",
      ${seenGained(entry)}, ${strengthGained(entry)}
    FROM "ItemConcept", (
      SELECT COUNT(*) AS "asked", COALESCE(SUM("grade" >= 3), 0) AS "recalled"
      FROM (${answers}) WHERE "band" > ${FIRST})
    WHERE "itemId" = ${entry.itemId}
    ON CONFLICT DO UPDATE SET
      "asked" = "asked" + excluded."asked", "recalled" = "recalled" + excluded."recalled",
      "seen" = "seen" + excluded."seen", "strength" = "strength" + excluded."strength"`;
}

function seenGained({ before, after }: Appended): number {
  return seen(after as Memory) - seen(before as Memory);
}

function strengthGained({ before, after }: Appended): number {
  return strength(after as Memory) - strength(before as Memory);
}

function seen({ due }: Memory): number {
  return due === null ? 0 : 1;
}

function strength({ due, interval }: Memory): number {
  return due === null ? 0 : Math.min(interval, MATURE);
}

/** A row that counts nothing any more is as good as none, and verify holds the tallies against none. */
async function forgetEmpty(db: Store, learnerId: string): Promise<void> {
  await db.dayTally.deleteMany({ where: { learnerId, count: 0 } });
  await db.hourTally.deleteMany({ where: { learnerId, count: 0 } });
  await db.conceptTally.deleteMany({ where: { learnerId, asked: 0, seen: 0 } });
}
