import type { BroughtEntry } from '../../db/repositories/bulk';
import type { Day } from '../../scheduling/day';
import type { MadeAnswer, Random } from './made-answers';

/** Hours at which made learners study, in UTC; more often where one stands twice. */
const HOURS = [6, 7, 7, 8, 8, 9, 12, 13, 17, 18, 19, 19, 20, 20, 21, 22];

const MINUTE = 60_000;

/** Made answers to a card as entries of its log. */
export function madeEntries(
  random: Random,
  answers: readonly MadeAnswer[],
  card: { readonly itemId: string; readonly idOf: (place: number) => string },
): BroughtEntry[] {
  let [day, at] = ['', 0];
  return answers.map((answer, place) => {
    at = answer.day === day ? at + MINUTE * (1 + random() * 8) : startOn(random, answer.day);
    day = answer.day;
    return {
      ...{ id: card.idOf(place), itemId: card.itemId, seq: place + 1, kind: 'review', ...answer },
      ...{ at: new Date(Math.round(at)), answer: null },
      shownMs: Math.round(1_500 + 9_000 * random() ** 2),
    };
  });
}

function startOn(random: Random, day: Day): number {
  const hour = HOURS[Math.floor(random() * HOURS.length)]!;
  return Date.parse(`${day}T00:00:00Z`) + (hour * 60 + random() * 59) * MINUTE;
}
