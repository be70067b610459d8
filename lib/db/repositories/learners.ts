import type { Store } from '../client';
import type { LearnerRow } from '../rows';

/** A learner to make; `settings` are kept as they are. */
export type NewLearner = Omit<LearnerRow, 'settings'> & { readonly settings: object };

/** In SQL, for it is asked with every request. */
export async function findLearner(db: Store, id: string): Promise<LearnerRow | null> {
  const rows = await db.$queryRaw<LearnerRow[]>`SELECT * FROM "Learner" WHERE "id" = ${id}`;
  return rows[0] ?? null;
}

export function findLearnerOfUser(db: Store, userId: string): Promise<LearnerRow | null> {
  return db.learner.findUnique({ where: { userId } });
}

export function createLearner(db: Store, learner: NewLearner): Promise<LearnerRow> {
  return db.learner.create({ data: learner });
}

export async function noteAnswer(db: Store, id: string, at: Date): Promise<void> {
  await db.$executeRaw`UPDATE "Learner" SET "lastAnswerAt" = ${at} WHERE "id" = ${id}`;
}

export async function giveToUser(db: Store, id: string, userId: string): Promise<void> {
  await db.learner.update({ where: { id }, data: { userId } });
}

/** Deletes a learner with all cards, log entries and attempts. */
export async function deleteLearner(db: Store, id: string): Promise<void> {
  await db.learner.delete({ where: { id } });
}

/** Replaces what a learner has set. */
export function storeSettings(
  db: Store,
  id: string,
  columns: Pick<LearnerRow, 'zone' | 'dayStartHour' | 'newPerDay'> & { readonly settings: object },
): Promise<LearnerRow> {
  return db.learner.update({ where: { id }, data: columns });
}

/** The ids of the guests whose last answer is from before an instant. */
export async function guestsIdleSince(db: Store, instant: Date): Promise<string[]> {
  const where = { userId: null, lastAnswerAt: { lt: instant } };
  const rows = await db.learner.findMany({ where, select: { id: true } });
  return rows.map(({ id }) => id);
}

/** The ids of all learners, in their order. */
export async function learnerIds(db: Store): Promise<string[]> {
  const rows = await db.learner.findMany({ select: { id: true }, orderBy: { id: 'asc' } });
  return rows.map(({ id }) => id);
}
