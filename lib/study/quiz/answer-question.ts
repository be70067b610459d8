import type { Database, Store } from '../../db/client';
import { addAttempt } from '../../db/repositories/attempts';
import { findCard } from '../../db/repositories/cards';
import { findLearner } from '../../db/repositories/learners';
import {
  addQuizAnswer,
  addSitting,
  findQuizAnswer,
  findSitting,
  finishSitting,
} from '../../db/repositories/quizzes';
import type { QuizAnswerRow } from '../../db/rows';
import { err, ok, type Result } from '../../result';
import { cardIdOf } from '../card-id';
import { stateOf } from '../card-row';
import { ensureRows } from '../first-answer';
import { type Viewer, viewerOf } from '../viewer';
import { gradeOf, judgeQuestion, type MarkedQuestion, recordOf } from './judge-question';
import { isDue, logAnswer } from './log-answer';
import { isOver, type Sitting, sittingOf, tellsAtOnce } from './sitting';
import type { QuizSpec } from './spec';
import { toldOf } from './told';
import type { Answered, QuestionAnswer, QuizRefusal } from './types';

/**
 * Marks an answer to a quiz's question and stores it: with the sitting's first answer the sitting too. It
 * counts as a review of a card that is due, and is logged as practice of another.
 */
export async function answerQuestion(
  db: Database,
  request: QuestionAnswer,
): Promise<Result<Answered, QuizRefusal>> {
  const { learnerId, now, zone, id } = request;
  const viewer = await viewerOf(db, learnerId, now, zone);
  const before = await findQuizAnswer(db, id);
  if (before) return tell(db, request, before);
  const sitting = await openSitting(db, viewer, request);
  if (!sitting.ok) return sitting;
  const marked = await judgeQuestion(db, viewer, sitting.value, request);
  if (!marked.ok) return marked;
  const stored = await db.$transaction((tx) => store(tx, viewer, request, marked.value));
  return stored.ok ? tell(db, request, stored.value) : stored;
}

async function openSitting(
  db: Store,
  viewer: Viewer,
  { sittingId, spec, position, itemId, now }: QuestionAnswer,
): Promise<Result<Sitting, QuizRefusal>> {
  const sitting = await sittingOf(db, viewer, sittingId, spec);
  if (sitting?.questions[position]?.itemId !== itemId) return err({ kind: 'unknown-sitting' });
  if (sitting.answers.some((given) => given.position === position)) {
    return err({ kind: 'answered' });
  }
  return isOver(sitting, now) ? err({ kind: 'over' }) : ok(sitting);
}

async function store(
  db: Store,
  viewer: Viewer,
  request: QuestionAnswer,
  marked: MarkedQuestion,
): Promise<Result<QuizAnswerRow, QuizRefusal>> {
  const before = await findQuizAnswer(db, request.id);
  if (before) return ok(before);
  const open = await openSitting(db, viewer, request);
  if (!open.ok) return open;
  const sitting = open.value;
  const { id, learnerId, itemId, position, shownMs, now: at, zone } = request;
  const { settings, day } = viewer;
  const { body, judged, version } = marked;
  const learner = await findLearner(db, learnerId);
  const cardId = cardIdOf(learnerId, itemId);
  const row = await findCard(db, cardId);
  const on = { learner, settings, day, row, card: stateOf(row) };
  const named = { learnerId, cardId, itemVersion: version, seq: row?.seq ?? 0, zone };
  await ensureRows(db, named, { ...on, itemId, body }, at);
  const { startedAt, spec } = sitting;
  if (!sitting.stored) {
    const questions = sitting.questions as object;
    await addSitting(db, { id: sitting.id, learnerId, spec, questions, startedAt });
  }
  const grade = gradeOf(marked, on, shownMs);
  const record = judged && recordOf(judged, on, { cardId, shownMs, itemVersion: version });
  const given = judged ? (request.answer as object) : null;
  if (record && given) {
    const attempt = { id, learnerId, cardId, seq: named.seq, proposed: grade, at };
    await addAttempt(db, { ...attempt, answer: given, mark: record });
  }
  const ids = { id, learnerId, cardId, itemId, itemVersion: version };
  await logAnswer(db, { ...ids, grade, shownMs, answer: given, record, at }, on);
  const score = judged ? scoreOf(judged) : grade >= 3 ? 1 : 0;
  const answer: QuizAnswerRow = {
    ...{ id, sittingId: sitting.id, position, grade, score, at },
    ...{ correct: score === 1, counted: isDue(on) },
  };
  await addQuizAnswer(db, answer);
  if (sitting.answers.length + 1 === sitting.questions.length) {
    await finishSitting(db, sitting.id, at);
  }
  return ok(answer);
}

function scoreOf({ mark, marked }: NonNullable<MarkedQuestion['judged']>): number {
  return mark ? mark.score : marked === 4 ? 1 : 0;
}

/** What is told of a stored answer, now or when it is sent again. */
async function tell(
  db: Store,
  { learnerId }: QuestionAnswer,
  { id, sittingId, position, counted }: QuizAnswerRow,
): Promise<Result<Answered, QuizRefusal>> {
  const sitting = await findSitting(db, sittingId);
  if (sitting?.learnerId !== learnerId) return err({ kind: 'unknown-sitting' });
  const told = tellsAtOnce(sitting.spec as QuizSpec) ? await toldOf(db, id) : null;
  return ok({ position, counted, told });
}
