import type { Store } from '../../db/client';
import { moveCard } from '../../db/repositories/cards';
import { noteAnswer } from '../../db/repositories/learners';
import { appendEntry } from '../../db/repositories/log';
import type { CardRow, LearnerRow } from '../../db/rows';
import { type CardState, stageOn } from '../../scheduling/card-state';
import type { Day } from '../../scheduling/day';
import type { Grade } from '../../scheduling/grade';
import { outcomes } from '../../scheduling/outcome';
import { isRepeat } from '../../scheduling/review';
import type { AttemptRecord } from '../attempt-record';
import { columnsOf } from '../card-row';
import { fuzzOf } from '../fuzz-of';
import { inOrder, later } from '../order';
import type { Settings } from '../settings';

/** An answer to a quiz's question, marked and graded. */
export interface LoggedAnswer {
  readonly id: string;
  readonly learnerId: string;
  readonly cardId: string;
  readonly itemId: string;
  readonly itemVersion: number;
  readonly grade: Grade;
  readonly shownMs: number;
  /** What was given; null for a flashcard. */
  readonly answer: object | null;
  readonly record: AttemptRecord | null;
  readonly at: Date;
}

/** How things stood when it was given; the card's row is there by now. */
export interface LoggedOn {
  readonly learner: LearnerRow | null;
  readonly settings: Settings;
  readonly day: Day;
  readonly row: CardRow | null;
  readonly card: CardState;
}

/** Whether an answer of that day counts as a review: the card was asked before, and is due. */
export function isDue({ day, card }: Pick<LoggedOn, 'day' | 'card'>): boolean {
  return card.due !== null && stageOn(card, day) !== null;
}

/** Appends the answer to the card's log: as a review where the card is due, else as practice. */
export async function logAnswer(db: Store, answer: LoggedAnswer, on: LoggedOn): Promise<void> {
  const { id, learnerId, cardId, itemId, itemVersion, grade, shownMs, record } = answer;
  const { learner, settings, day, row, card } = on;
  const counts = isDue(on);
  const fuzz = counts ? fuzzOf(settings, cardId, card) : null;
  const after = counts ? outcomes(card, day, settings.algorithm, fuzz)[grade].after : card;
  const seq = row?.seq ?? 0;
  const at = inOrder(answer.at, learner);
  await appendEntry(db, {
    ...{ id, learnerId, cardId, itemId, itemVersion, seq: seq + 1, at, day, grade, shownMs },
    kind: counts ? 'review' : 'practice',
    repeat: counts && isRepeat(card, day),
    ...{ before: card, after, undoes: null, answer: answer.answer, draw: record?.draw ?? null },
    algorithm: settings.algorithm,
    fuzz: fuzz ?? null,
    settingsVersion: settings.version,
  });
  if (!(await moveCard(db, cardId, seq, { from: columnsOf(card), to: columnsOf(after) }))) {
    throw new Error(`${cardId} moved inside a transaction that had read it.`);
  }
  await noteAnswer(db, learnerId, later(at, learner));
}
