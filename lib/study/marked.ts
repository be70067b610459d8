import type { Choice, Numeric } from '../bank/item';
import type { Store } from '../db/client';
import { itemBody } from '../db/repositories/items';
import type { AttemptRow } from '../db/rows';
import type { Mark } from '../grading/mark';
import { markNumber } from '../grading/mark-number';
import { GRADES, type Grade } from '../scheduling/grade';
import { type Outcome, outcomes } from '../scheduling/outcome';
import type { AnswerInput } from './answer-input';
import type { AttemptRecord } from './attempt-record';
import { buttonsOf } from './buttons';
import { type Draw, problemOf } from './drill-problem';
import { drillTold } from './drill-told';
import { bodyOf } from './item-body';
import type { Marked, MarkedChoice, MarkedNumeric } from './told-answer';

/** What the learner is told of a marked answer, now or when it is sent again. */
export async function markedOf(db: Store, itemId: string, attempt: AttemptRow): Promise<Marked> {
  const record = attempt.mark as unknown as AttemptRecord;
  const proposed = attempt.proposed as Grade;
  const told = { proposed, outcomes: offered(record, proposed) };
  const body = bodyOf(await itemBody(db, itemId, record.itemVersion), itemId);
  if (body.kind === 'choice') {
    const { order } = record.draw as { order: number[] };
    return { ...told, ...choiceTold(body, order, attempt.answer as unknown as AnswerInput) };
  }
  if (body.kind === 'numeric') {
    return { ...told, ...numericTold(body, attempt.answer as unknown as AnswerInput) };
  }
  const mark = record.mark as Mark;
  const problem = await problemOf(db, record.draw as Draw);
  return { ...told, kind: 'drill', correct: mark.correct, ...drillTold(problem, mark) };
}

/** The proposed grade and what may be taken instead: of four buttons a 2 is only ever proposed. */
function offered(record: AttemptRecord, proposed: Grade): Outcome[] {
  const { card, day, algorithm, fuzz, buttons = 4 } = record;
  const moves = outcomes(card, day, algorithm, fuzz);
  return GRADES.filter((grade) => grade <= proposed)
    .filter((grade) => grade === proposed || buttonsOf({ buttons }).includes(grade))
    .map((grade) => moves[grade].outcome);
}

type Told<T> = Omit<T, 'proposed' | 'outcomes'>;

function numericTold(body: Numeric, answer: AnswerInput): Told<MarkedNumeric> {
  const read = 'number' in answer ? markNumber(body, answer.number) : null;
  const mark = read?.ok ? read.value : null;
  return {
    kind: 'numeric',
    correct: mark?.correct ?? false,
    slip: mark?.slip?.message ?? null,
    answer: `${body.answer}${body.unit ? ` ${body.unit}` : ''}`.replace('-', '−'),
    tolerance: body.tolerance,
    explanation: body.explanation ?? null,
  };
}

function choiceTold(
  body: Choice,
  order: readonly number[],
  answer: AnswerInput,
): Told<MarkedChoice> {
  const shown = order.map((place) => body.options[place]!);
  const chosen = 'option' in answer ? answer.option : null;
  return {
    kind: 'choice',
    chosen,
    correctOption: shown.findIndex(({ correct }) => correct),
    whys: shown.map(({ why }) => why),
    explanation: body.explanation,
    correct: chosen !== null && shown[chosen]!.correct,
  };
}
