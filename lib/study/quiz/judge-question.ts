import type { Store } from '../../db/client';
import { itemBody } from '../../db/repositories/items';
import { err, ok, type Result } from '../../result';
import { type Grade, isGrade } from '../../scheduling/grade';
import { isRepeat } from '../../scheduling/review';
import type { AttemptRecord } from '../attempt-record';
import { cardIdOf } from '../card-id';
import { fuzzOf } from '../fuzz-of';
import type { StudyBody } from '../item-body';
import { type BadAnswer, badAnswer, type Judged, judge } from '../marking';
import { proposedGrade } from '../propose';
import type { Viewer } from '../viewer';
import type { LoggedOn } from './log-answer';
import { bodyAtLevel, UNFADED } from './question-body';
import type { Sitting } from './sitting';
import { sittingSeed } from './sitting-id';
import type { QuestionAnswer } from './types';

/** An answer as it was marked, before it is known how the card stands. */
export interface MarkedQuestion {
  readonly body: StudyBody;
  readonly version: number;
  /** Null for what the learner grades. */
  readonly judged: Judged | null;
  /** The learner's grade; null for what is marked. */
  readonly given: Grade | null;
}

/** Marks an answer to a question of a sitting; what cannot be understood is refused and costs nothing. */
export async function judgeQuestion(
  db: Store,
  { learnerId }: Viewer,
  { id, spec, questions }: Sitting,
  { position, answer }: QuestionAnswer,
): Promise<Result<MarkedQuestion, BadAnswer>> {
  const { itemId, version } = questions[position]!;
  const body = await bodyAtLevel(db, await itemBody(db, itemId, version), itemId, spec.level);
  if ('grade' in answer) {
    if (body.kind !== 'flashcard') return err(badAnswer('This is marked, not graded.'));
    if (!isGrade(answer.grade)) return err(badAnswer('A grade is a whole number from 0 to 5.'));
    return ok({ body, version, judged: null, given: answer.grade });
  }
  const place = {
    ...{ learnerId, cardId: cardIdOf(learnerId, itemId), card: UNFADED, hints: 0 },
    seed: sittingSeed(id, position),
  };
  const judged = await judge(db, body, place, answer);
  return judged.ok ? ok({ body, version, judged: judged.value, given: null }) : judged;
}

/** The grade that an answer comes to: the learner's own, or what its mark proposes. */
export function gradeOf(
  { judged, given }: MarkedQuestion,
  { card, day, settings }: LoggedOn,
  shownMs: number,
): Grade {
  if (!judged) return given as Grade;
  const { marked, isEased, medianMs } = judged;
  return proposedGrade({
    ...{ marked, isEased, shownMs, hinted: false, isRepeat: isRepeat(card, day) },
    medianMs: settings.timed ? medianMs : null,
  });
}

/** What is kept of a marked answer. */
export function recordOf(
  { mark, evidence, draw }: Judged,
  { day, card, settings }: LoggedOn,
  {
    cardId,
    shownMs,
    itemVersion,
  }: { readonly cardId: string; readonly shownMs: number; readonly itemVersion: number },
): AttemptRecord {
  const { algorithm } = settings;
  const fuzz = fuzzOf(settings, cardId, card);
  return { mark, evidence, draw, itemVersion, shownMs, day, card, algorithm, fuzz };
}
