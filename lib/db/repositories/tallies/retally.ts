import type { Store } from '../../client';
import { Prisma } from '../../generated/client';
import { answersWhere, byConcept, byDay, byHour, withStandingAnswers } from './answers-sql';

/**
 * Counts a learner's whole log again, after entries came to it by another way than one by one: an import,
 * a merge. To be called within the transaction that brought them, once the cards stand where they belong.
 */
export async function retally(db: Store, learnerId: string): Promise<void> {
  const ofLearner = Prisma.sql`"learnerId" = ${learnerId}`;
  await db.dayTally.deleteMany({ where: { learnerId } });
  await db.hourTally.deleteMany({ where: { learnerId } });
  await db.conceptTally.deleteMany({ where: { learnerId } });
  await withStandingAnswers(db, learnerId, async (answers) => {
    await db.$executeRaw`
      INSERT INTO "DayTally" ("learnerId", "day", "band", "grade", "count", "ms")
      ${byDay(answers)}`;
    await db.$executeRaw`
      INSERT INTO "HourTally" ("learnerId", "day", "slot", "count", "recalled")
      ${byHour(answers)}`;
    await db.$executeRaw`
      INSERT INTO "ConceptTally"
        ("learnerId", "conceptId", "asked", "recalled", "seen", "strength")
      ${byConcept(answers, ofLearner)}`;
  });
}

/**
 * Counts everybody's answers to a deck's concepts again, after its items came to be about others. To be
 * called within the transaction that changed them; reads the logs of the cards of those concepts.
 *
 * @param conceptIds those that gained or lost an item
 */
export async function retallyConcepts(db: Store, conceptIds: readonly string[]): Promise<void> {
  if (conceptIds.length === 0) return;
  const among = Prisma.join([...conceptIds]);
  await db.conceptTally.deleteMany({ where: { conceptId: { in: [...conceptIds] } } });
  const cards = Prisma.sql`"itemId" IN (
    SELECT "itemId" FROM "ItemConcept" WHERE "conceptId" IN (${among}))`;
  const answers = answersWhere(Prisma.sql`
    "cardId" IN (SELECT "id" FROM "Card" WHERE ${cards}) AND NOT EXISTS (
      SELECT 1 FROM "LogEntry" u WHERE u."cardId" = "LogEntry"."cardId" AND u."kind" = 'undo'
        AND (u."undoes" = "LogEntry"."id" OR EXISTS (
          SELECT 1 FROM json_each(u."answer", '$.along') along
          WHERE along."value" = "LogEntry"."id")))`);
  await db.$executeRaw`
    INSERT INTO "ConceptTally"
      ("learnerId", "conceptId", "asked", "recalled", "seen", "strength")
    SELECT * FROM (${byConcept(answers, cards)}) WHERE "conceptId" IN (${among})`;
}
