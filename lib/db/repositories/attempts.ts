import type { Store } from '../client';
import type { AttemptRow } from '../rows';

/** A marked answer to store; `answer` and `mark` are kept as they are. */
export type NewAttempt = Omit<AttemptRow, 'answer' | 'mark'> & {
  readonly answer: object;
  readonly mark: object;
};

export function addAttempt(db: Store, attempt: NewAttempt): Promise<AttemptRow> {
  return db.attempt.create({ data: attempt });
}

export async function findAttempt(db: Store, id: string): Promise<AttemptRow | null> {
  const rows = await db.$queryRaw<AttemptRow[]>`SELECT * FROM "Attempt" WHERE "id" = ${id}`;
  return rows[0] ?? null;
}

/** The answers given to a card as it stood at `seq`, first one first. */
export function attemptsAt(db: Store, cardId: string, seq: number): Promise<AttemptRow[]> {
  return db.$queryRaw<AttemptRow[]>`
    SELECT * FROM "Attempt" WHERE "cardId" = ${cardId} AND "seq" = ${seq} ORDER BY "at"`;
}

/** What was kept of a learner's last answers to drills, oldest first. */
export async function lastDrillMarks(
  db: Store,
  learnerId: string,
  take: number,
): Promise<unknown[]> {
  const rows = await db.attempt.findMany({
    where: { learnerId, card: { item: { kind: 'drill' } } },
    orderBy: { at: 'desc' },
    take,
    select: { mark: true },
  });
  return rows.reverse().map(({ mark }) => mark);
}

/** The id of a learner's latest answer that was marked, or null. */
export async function latestAttempt(db: Store, learnerId: string): Promise<string | null> {
  const found = await db.attempt.findFirst({
    where: { learnerId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { id: true },
  });
  return found?.id ?? null;
}

/** Gives all of a learner's attempts on one card to another learner's card. */
export async function rehomeAttempts(
  db: Store,
  fromCardId: string,
  to: { readonly learnerId: string; readonly cardId: string },
): Promise<void> {
  await db.attempt.updateMany({ where: { cardId: fromCardId }, data: to });
}
