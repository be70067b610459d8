import type { Store } from '../../db/client';
import { findSitting } from '../../db/repositories/quizzes';
import type { QuizAnswerRow } from '../../db/rows';
import type { Viewer } from '../viewer';
import { chooseQuestions, type Question } from './questions';
import { beginningOf } from './sitting-id';
import type { QuizSpec } from './spec';

/** A learner's taking of a quiz as it stands. */
export interface Sitting {
  readonly id: string;
  readonly spec: QuizSpec;
  readonly questions: readonly Question[];
  readonly startedAt: Date;
  /** Null where it takes as long as it takes. */
  readonly endsAt: Date | null;
  readonly finishedAt: Date | null;
  /** In the quiz's order. */
  readonly answers: readonly QuizAnswerRow[];
  /** It is stored since its first answer. */
  readonly stored: boolean;
}

/** An answer that was under way when the time was up is taken. */
const GRACE_MS = 15_000;

/**
 * Reads a sitting; null where the id is none of this learner's.
 *
 * @param spec what its address says; a sitting that is stored knows it
 */
export async function sittingOf(
  db: Store,
  viewer: Viewer,
  sittingId: string,
  spec: QuizSpec | null,
): Promise<Sitting | null> {
  const stored = await findSitting(db, sittingId);
  if (stored) {
    if (stored.learnerId !== viewer.learnerId) return null;
    const { startedAt, finishedAt, answers } = stored;
    const known = stored.spec as QuizSpec;
    const questions = stored.questions as unknown as Question[];
    const endsAt = endOf(known, startedAt);
    return {
      id: sittingId,
      spec: known,
      questions,
      startedAt,
      endsAt,
      finishedAt,
      answers,
      stored: true,
    };
  }
  const startedAt = beginningOf(sittingId, viewer.learnerId);
  if (!startedAt || !spec) return null;
  const questions = await chooseQuestions(db, viewer, spec, sittingId);
  const endsAt = endOf(spec, startedAt);
  return {
    ...{ id: sittingId, spec, questions, startedAt, endsAt },
    ...{ finishedAt: null, answers: [], stored: false },
  };
}

function endOf({ minutes }: QuizSpec, startedAt: Date): Date | null {
  return minutes === null ? null : new Date(startedAt.getTime() + minutes * 60_000);
}

/** Whether nothing more can be answered. */
export function isOver(sitting: Sitting, now: Date): boolean {
  const { finishedAt, endsAt, answers, questions } = sitting;
  if (finishedAt !== null || answers.length === questions.length) return true;
  return endsAt !== null && now.getTime() > endsAt.getTime() + GRACE_MS;
}

/** Whether what is right is told after each answer; against the clock it is told at the end. */
export function tellsAtOnce({ minutes }: QuizSpec): boolean {
  return minutes === null;
}
