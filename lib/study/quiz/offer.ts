import type { Store } from '../../db/client';
import { conceptsOfDecks } from '../../db/repositories/concepts';
import { lastSittings } from '../../db/repositories/quizzes';
import type { Viewer } from '../viewer';
import type { QuizSpec } from './spec';

/** What a learner can make a quiz of. */
export interface QuizOffer {
  readonly decks: readonly OfferedDeck[];
}

export interface OfferedDeck {
  readonly name: string;
  readonly title: string;
  /** It is among those that the learner studies. */
  readonly adopted: boolean;
  readonly concepts: readonly { readonly id: string; readonly title: string }[];
}

export async function quizOffer(db: Store, { decks, adopted }: Viewer): Promise<QuizOffer> {
  const about = new Map((await conceptsOfDecks(db)).map((deck) => [deck.deckId, deck.concepts]));
  return {
    decks: decks.map(({ id, name, title }) => ({
      ...{ name, title, adopted: adopted.has(id), concepts: about.get(id) ?? [] },
    })),
  };
}

/** A quiz that a learner took. */
export interface TakenQuiz {
  readonly id: string;
  readonly spec: QuizSpec;
  readonly startedAt: Date;
  readonly questions: number;
  readonly answered: number;
  /** The mean over all questions, from 0 to 1. */
  readonly score: number;
  readonly finished: boolean;
}

/** A learner's last quizzes, the latest first. */
export async function takenQuizzes(
  db: Store,
  learnerId: string,
  take: number,
): Promise<TakenQuiz[]> {
  return (await lastSittings(db, learnerId, take)).map((sitting) => {
    const questions = (sitting.questions as unknown[]).length;
    const sum = sitting.answers.reduce((total, { score }) => total + score, 0);
    return {
      ...{ id: sitting.id, spec: sitting.spec as QuizSpec, startedAt: sitting.startedAt },
      ...{ questions, answered: sitting.answers.length, score: sum / questions },
      finished: sitting.finishedAt !== null,
    };
  });
}
