import { type CardState, NEW_CARD } from '../../scheduling/card-state';
import { addDays, type Day, daysBetween } from '../../scheduling/day';
import type { Grade } from '../../scheduling/grade';
import { isRepeat, reviewed } from '../../scheduling/review';

/** Gives numbers from 0 up to 1. */
export type Random = () => number;

/** An answer of a made history. */
export interface MadeAnswer {
  readonly day: Day;
  readonly grade: Grade;
  readonly repeat: boolean;
  readonly before: CardState;
  readonly after: CardState;
}

/** Where a history is tried out before its days are known. */
const ANY_DAY = '2001-01-01';

/** Days: who remembers a made card for longer forgets it soon, so that histories stay within a few years. */
const LONG = 200;

interface Given {
  readonly grade: Grade;
  /** Days after the due day. */
  readonly late: number;
}

/**
 * So many answers to one card as somebody could have given them, the last of them before `today` and such
 * that the card is due about now or later. How hard the card is, is drawn too.
 */
export function madeAnswers(random: Random, count: number, today: Day): MadeAnswer[] {
  const hard = random();
  const given: Given[] = [];
  const tried = answered(ANY_DAY, count, (card, day) => {
    const late = random() < 0.8 ? 0 : Math.floor(random() * 3);
    given.push({ grade: gradeFor(random, card, day, hard), late });
    return given.at(-1)!;
  });
  const last = tried.at(-1);
  if (!last) return [];
  const lasted = daysBetween(ANY_DAY, last.day);
  const since = 1 + Math.floor(random() * last.after.interval * 1.02);
  return answered(addDays(today, -lasted - since), count, (_, __, place) => given[place]!);
}

function answered(
  first: Day,
  count: number,
  give: (card: CardState, day: Day, place: number) => Given,
): MadeAnswer[] {
  const answers: MadeAnswer[] = [];
  let [before, day]: [CardState, Day] = [NEW_CARD, first];
  for (let place = 0; place < count; place++) {
    const { grade, late } = give(before, day, place);
    const after = reviewed(before, day, grade, 'sm2');
    answers.push({ day, grade, repeat: isRepeat(before, day), before, after });
    // What comes back the same day is answered the same day.
    if (after.againDay === null) day = addDays(after.due!, late);
    before = after;
  }
  return answers;
}

function gradeFor(random: Random, card: CardState, day: Day, hard: number): Grade {
  const isFirst = card.due === null;
  const forgotten = isFirst ? 0.3 : 0.04 + 0.14 * hard + (card.interval > LONG ? 0.5 : 0);
  const chance = random();
  if (isRepeat(card, day)) return chance < 0.8 ? 4 : chance < 0.9 ? 3 : 1;
  if (chance < forgotten) return chance < forgotten / 4 ? 0 : chance < forgotten / 1.5 ? 1 : 2;
  const recalled = random();
  if (recalled < 0.1 + 0.12 * hard) return 3;
  return recalled > 0.72 + 0.15 * hard ? 5 : 4;
}
