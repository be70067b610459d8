import type { Store } from '../../db/client';
import { conceptTitles } from '../../db/repositories/concepts';
import { findItem, itemBody } from '../../db/repositories/items';
import { shuffled } from '../showing';
import { drillShowing, drillView } from '../shown-drill';
import { type Viewer, viewerOf } from '../viewer';
import { bodyAtLevel, UNFADED } from './question-body';
import type { Question } from './questions';
import { isOver, type Sitting, sittingOf } from './sitting';
import { sittingSeed } from './sitting-id';
import type { QuizSpec } from './spec';
import type { QuestionView, QuizView, ShownQuestion } from './types';
import { conceptsOfReason, whyOf } from './why';

/** A learner's sitting, to be gone on with; null where the id is none of theirs. */
export async function quizView(
  db: Store,
  learnerId: string,
  sittingId: string,
  spec: QuizSpec | null,
  now: Date,
  zone?: string,
): Promise<QuizView | null> {
  const viewer = await viewerOf(db, learnerId, now, zone);
  const sitting = await sittingOf(db, viewer, sittingId, spec);
  if (!sitting) return null;
  const reasons = sitting.questions.flatMap(({ reason }) => conceptsOfReason(reason));
  const titles = await conceptTitles(db, reasons);
  const questions: QuestionView[] = [];
  for (const [position, question] of sitting.questions.entries()) {
    const why = whyOf(question.reason, titles);
    questions.push({ ...(await questionView(db, viewer, sitting, position)), why });
  }
  const { id, startedAt, endsAt, answers } = sitting;
  return {
    ...{ id, spec: sitting.spec, startedAt, endsAt, questions },
    over: isOver(sitting, now),
    answers: answers.map(({ position: at, correct, score }) => ({ position: at, correct, score })),
  };
}

async function questionView(
  db: Store,
  { decks }: Viewer,
  sitting: Sitting,
  position: number,
): Promise<Omit<QuestionView, 'why'>> {
  const question = sitting.questions[position]!;
  const item = await findItem(db, question.itemId);
  const deck = decks.find(({ id }) => id === item?.deckId);
  return {
    ...{ position, itemId: question.itemId },
    deck: { name: deck?.name ?? '', title: deck?.title ?? '' },
    shown: await shownQuestion(db, sitting, position, question),
  };
}

async function shownQuestion(
  db: Store,
  { id, spec }: Sitting,
  position: number,
  { itemId, version }: Question,
): Promise<ShownQuestion> {
  const body = await bodyAtLevel(db, await itemBody(db, itemId, version), itemId, spec.level);
  const seed = sittingSeed(id, position);
  switch (body.kind) {
    case 'flashcard': {
      const { source, ...turned } = body;
      return { ...turned, ...(source && { source }) };
    }
    case 'choice': {
      const order = shuffled(body.options.length, seed);
      const options = order.map((place) => body.options[place]!.text);
      return { kind: 'choice', prompt: body.prompt, options };
    }
    case 'numeric':
      return { kind: 'numeric', prompt: body.prompt, unit: body.unit ?? null };
    case 'drill':
      return drillView(await drillShowing(db, body, seed, UNFADED.repetitions));
  }
}
