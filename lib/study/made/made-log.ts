import type { NewLogEntry } from '../../db/repositories/log';
import type { Day } from '../../scheduling/day';
import { cardIdOf } from '../card-id';
import type { MadeAnswer, Random } from './made-answers';

/** Hours at which made learners study, in UTC; more often where one stands twice. */
const HOURS = [6, 7, 7, 8, 8, 9, 12, 13, 17, 18, 19, 19, 20, 20, 21, 22];

const MINUTE = 60_000;

/** Made answers to a card as entries of its log. */
export function madeEntries(
  random: Random,
  answers: readonly MadeAnswer[],
  card: {
    readonly learnerId: string;
    readonly itemId: string;
    readonly idOf: (n: number) => string;
  },
): NewLogEntry[] {
  const { learnerId, itemId, idOf } = card;
  let [day, at] = ['', 0];
  return answers.map((answer, place) => {
    at = answer.day === day ? at + MINUTE * (1 + random() * 8) : startOn(random, answer.day);
    day = answer.day;
    return {
      ...{ id: idOf(place), learnerId, cardId: cardIdOf(learnerId, itemId), itemId },
      ...{ seq: place + 1, kind: 'review', at: new Date(Math.round(at)), ...answer },
      ...{ shownMs: Math.round(1_500 + 9_000 * random() ** 2), answer: null, itemVersion: 1 },
      ...{ draw: null, algorithm: 'sm2', settingsVersion: 1, undoes: null },
    };
  });
}

function startOn(random: Random, day: Day): number {
  const hour = HOURS[Math.floor(random() * HOURS.length)]!;
  return Date.parse(`${day}T00:00:00Z`) + (hour * 60 + random() * 59) * MINUTE;
}

/** How many answers each of so many cards has: as many in all as asked for, some cards more than others. */
export function shares(random: Random, cards: number, answers: number): number[] {
  const each = Math.floor(answers / cards);
  const counts = Array.from({ length: cards }, (_, at) => each + (at < answers % cards ? 1 : 0));
  for (let at = 0; at + 1 < cards; at += 2) {
    const moved = Math.floor((random() * each) / 2);
    counts[at]! -= moved;
    counts[at + 1]! += moved;
  }
  return counts;
}
