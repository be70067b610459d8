import type { Store } from '../../db/client';
import { conceptTitles } from '../../db/repositories/concepts';
import { findItem } from '../../db/repositories/items';
import { findSitting, finishSitting } from '../../db/repositories/quizzes';
import type { Marked } from '../told-answer';
import { viewerOf } from '../viewer';
import { isOver, sittingOf } from './sitting';
import type { QuizSpec } from './spec';
import { toldOf } from './told';
import type { QuestionView } from './types';
import { quizView } from './view';

export interface QuizResult {
  readonly id: string;
  readonly spec: QuizSpec;
  /** From 0 to 1: the mean over all questions; one not answered has none. */
  readonly score: number;
  readonly answered: number;
  readonly reviews: number;
  readonly questions: readonly QuestionResult[];
  /** By concept, the worst first. */
  readonly concepts: readonly ConceptResult[];
}

export interface QuestionResult extends QuestionView {
  /** Null for a question that was not answered. */
  readonly score: number | null;
  /** Null for one not answered, and for what the learner graded. */
  readonly told: Marked | null;
}

export interface ConceptResult {
  readonly id: string;
  readonly title: string;
  readonly asked: number;
  /** The mean score of its questions. */
  readonly score: number;
  /** A deck whose notes and items are about it. */
  readonly deck: string;
}

/** The result of a sitting that is over or handed in; null where it is neither, or none of the learner's. */
export async function quizResult(
  db: Store,
  learnerId: string,
  sittingId: string,
  spec: QuizSpec | null,
  now: Date,
): Promise<QuizResult | null> {
  const viewer = await viewerOf(db, learnerId, now, undefined);
  const sitting = await sittingOf(db, viewer, sittingId, spec);
  const view = await quizView(db, learnerId, sittingId, spec, now);
  if (!sitting || !view || !isOver(sitting, now)) return null;
  const questions: QuestionResult[] = [];
  for (const question of view.questions) {
    const answer = sitting.answers.find(({ position }) => position === question.position);
    const told = answer ? await toldOf(db, answer.id) : null;
    questions.push({ ...question, score: answer?.score ?? null, told });
  }
  const { id, answers } = sitting;
  return {
    ...{ id, spec: sitting.spec, questions },
    score: meanOf(questions.map(({ score }) => score ?? 0)),
    answered: answers.length,
    reviews: answers.filter(({ counted }) => counted).length,
    concepts: await conceptResults(db, questions),
  };
}

async function conceptResults(
  db: Store,
  questions: readonly QuestionResult[],
): Promise<ConceptResult[]> {
  const about = new Map<string, QuestionResult[]>();
  for (const question of questions) {
    const item = await findItem(db, question.itemId);
    for (const id of item?.concepts ?? []) about.set(id, [...(about.get(id) ?? []), question]);
  }
  const titles = await conceptTitles(db, [...about.keys()]);
  return [...about]
    .map(([id, asked]) => ({
      ...{ id, title: titles.get(id) ?? id, asked: asked.length },
      score: meanOf(asked.map(({ score }) => score ?? 0)),
      deck: asked[0]!.deck.name,
    }))
    .sort((a, b) => a.score - b.score || b.asked - a.asked);
}

function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Hands a learner's sitting in before all is answered; false where it is none of theirs. */
export async function handIn(
  db: Store,
  learnerId: string,
  sittingId: string,
  now: Date,
): Promise<boolean> {
  const sitting = await findSitting(db, sittingId);
  if (sitting?.learnerId !== learnerId) return false;
  await finishSitting(db, sittingId, now);
  return true;
}
