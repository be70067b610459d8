import { ALGORITHMS, type AlgorithmName } from './algorithm';
import type { CardState } from './card-state';
import { addDays, type Day } from './day';
import { daysToDue } from './fuzz';
import type { Grade } from './grade';

/** After so many repeats on a day a card goes on to its due day, whatever it was graded. */
export const MOST_REPEATS = 3;

/** Whether an answer on this day is a repeat: one answer a card a day counts. */
export function isRepeat(card: CardState, day: Day): boolean {
  return card.countedDay !== null && day <= card.countedDay;
}

/**
 * The card after an answer on a day. An answer that counts moves memory on by its algorithm, the next
 * interval growing from the scheduled one, however late the answer came. A repeat moves neither E-Factor
 * nor interval nor due day. After either, what was graded under 4 comes back the same day (Wozniak 1990,
 * chapter 3.2, step 7).
 *
 * @param fuzz where in its range the fuzz of the due day lies; null where due days are not fuzzed. It
 *   never touches the interval.
 */
export function reviewed(
  card: CardState,
  day: Day,
  grade: Grade,
  algorithm: AlgorithmName,
  fuzz: number | null = null,
): CardState {
  if (isRepeat(card, day)) {
    const againCount = card.againCount + 1;
    const isOver = grade >= 4 || againCount >= MOST_REPEATS;
    return { ...card, againCount, againDay: isOver ? null : card.countedDay };
  }
  const memory = ALGORITHMS[algorithm].next(card, grade);
  return {
    ...card,
    ...memory,
    lapses: grade < 3 && card.repetitions > 0 ? card.lapses + 1 : card.lapses,
    due: addDays(day, daysToDue(memory.interval, fuzz)),
    countedDay: day,
    againDay: grade < 4 ? day : null,
    againCount: 0,
    buriedUntil: null,
  };
}
