import type { Store } from '../client';
import type { QuizAnswerRow, QuizSittingRow } from '../rows';

/** A sitting with the answers given so far, in the quiz's order. */
export type SittingRecord = QuizSittingRow & { readonly answers: readonly QuizAnswerRow[] };

/** A sitting to store; `spec` and `questions` are kept as they are. */
export type NewSitting = Omit<QuizSittingRow, 'spec' | 'questions' | 'finishedAt'> & {
  readonly spec: object;
  readonly questions: object;
};

export function findSitting(db: Store, id: string): Promise<SittingRecord | null> {
  const answers = { orderBy: { position: 'asc' } } as const;
  return db.quizSitting.findUnique({ where: { id }, include: { answers } });
}

export async function addSitting(db: Store, sitting: NewSitting): Promise<void> {
  await db.quizSitting.create({ data: sitting });
}

export function findQuizAnswer(db: Store, id: string): Promise<QuizAnswerRow | null> {
  return db.quizAnswer.findUnique({ where: { id } });
}

export async function addQuizAnswer(db: Store, answer: QuizAnswerRow): Promise<void> {
  await db.quizAnswer.create({ data: answer });
}

/** Ends a sitting; one that has ended stays as it was. */
export async function finishSitting(db: Store, id: string, at: Date): Promise<void> {
  await db.quizSitting.updateMany({ where: { id, finishedAt: null }, data: { finishedAt: at } });
}

/** A learner's last sittings, the latest first. */
export function lastSittings(db: Store, learnerId: string, take: number): Promise<SittingRecord[]> {
  return db.quizSitting.findMany({
    where: { learnerId },
    orderBy: { startedAt: 'desc' },
    take,
    include: { answers: { orderBy: { position: 'asc' } } },
  });
}

/** Gives a learner's sittings to another learner. */
export async function rehomeSittings(db: Store, from: string, into: string): Promise<void> {
  await db.quizSitting.updateMany({ where: { learnerId: from }, data: { learnerId: into } });
}
