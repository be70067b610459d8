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

/** What a made learner is like. */
export interface Habit {
  /** Days for which cards have been taken up. */
  readonly span: number;
  /** How likely a card that is due is forgotten, from 0 to 1. */
  readonly forget: number;
}

/** Where a history is tried out before its days are known. */
const ANY_DAY = '2001-01-01';

/** Days: what rests longer is always forgotten, so that histories of any length stay within some years. */
const LONGEST = 2_000;

/** The answers to a card that was taken up on some day of the span, as far as yesterday. */
export function livedAnswers(random: Random, { span, forget }: Habit, today: Day): MadeAnswer[] {
  const answers: MadeAnswer[] = [];
  const ownForget = forget * (0.4 + 1.2 * random());
  let [card, day]: [CardState, Day] = [NEW_CARD, addDays(today, -Math.ceil(span * random()) - 1)];
  while (day < today) {
    const answer = answered(card, day, gradeFor(random, card, day, ownForget));
    answers.push(answer);
    card = answer.after;
    day = nextDay(random, card, day);
  }
  return answers;
}

/** So many answers to a card, the last of them before `today` and such that it is due about now or later. */
export function countedAnswers(
  random: Random,
  count: number,
  { forget }: Habit,
  today: Day,
): MadeAnswer[] {
  const given: { readonly grade: Grade; readonly day: Day }[] = [];
  let [card, day]: [CardState, Day] = [NEW_CARD, ANY_DAY];
  for (let place = 0; place < count; place++) {
    const grade = gradeFor(random, card, day, card.interval > LONGEST ? 1 : forget);
    given.push({ grade, day });
    card = reviewed(card, day, grade, 'sm2');
    day = nextDay(random, card, day);
  }
  const last = given.at(-1);
  if (!last) return [];
  const since = 1 + Math.floor(random() * card.interval * 1.02);
  const shift = daysBetween(last.day, today) - since;
  let before = NEW_CARD;
  return given.map((one) => {
    const answer = answered(before, addDays(one.day, shift), one.grade);
    before = answer.after;
    return answer;
  });
}

function answered(before: CardState, day: Day, grade: Grade): MadeAnswer {
  const after = reviewed(before, day, grade, 'sm2');
  return { day, grade, repeat: isRepeat(before, day), before, after };
}

/** What comes back the same day is answered the same day, the rest when it is due or a little later. */
function nextDay(random: Random, card: CardState, day: Day): Day {
  if (card.againDay !== null) return day;
  return addDays(card.due!, random() < 0.85 ? 0 : Math.floor(random() * 4));
}

function gradeFor(random: Random, card: CardState, day: Day, forget: number): Grade {
  const chance = random();
  if (isRepeat(card, day)) return chance < 0.8 ? 4 : chance < 0.9 ? 3 : 1;
  const forgotten = card.due === null ? 0.3 : forget;
  if (chance < forgotten) return chance < forgotten / 4 ? 0 : chance < forgotten / 1.5 ? 1 : 2;
  const recalled = random();
  if (recalled < 0.1 + forget) return 3;
  return recalled > 0.75 ? 5 : 4;
}
