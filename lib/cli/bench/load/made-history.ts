import type { MadeReview } from '../../../db/testing/load-rows';
import { type CardState, NEW_CARD } from '../../../scheduling/card-state';
import { addDays } from '../../../scheduling/day';
import type { Grade } from '../../../scheduling/grade';
import { reviewed } from '../../../scheduling/review';

/** Forgotten now and then, so that the intervals stay short and the card is soon due again. */
const GRADES: readonly Grade[] = [4, 4, 1];

const FIRST_DAY = '2024-01-01';

/** A card's first `length` reviews, each on its due day at noon, and where they leave the card. */
export function madeHistory(length: number): { history: MadeReview[]; card: CardState } {
  const history: MadeReview[] = [];
  let [card, day] = [NEW_CARD, FIRST_DAY];
  for (let i = 0; i < length; i++) {
    const grade = GRADES[i % GRADES.length]!;
    const after = reviewed(card, day, grade, 'sm2');
    history.push({ at: new Date(`${day}T12:00:00Z`), day, grade, before: card, after });
    card = after;
    day = after.due ?? addDays(day, 1);
  }
  return { history, card };
}
