import { createRandom } from '../../drills/random';
import type { Day } from '../../scheduling/day';
import { type Habit, livedAnswers, type Random } from './made-answers';

/** Cards that a habit is tried out with. */
const TRIED = 400;

const STEPS = 12;
const LONGEST_SPAN = 1_200;
const USUAL: Habit = { span: LONGEST_SPAN, forget: 0.06 };
const HIGHEST_FORGET = 0.7;

/** The habit that leads to about so many answers a card: over fewer days, or of somebody who forgets more. */
export function habitFor(each: number, today: Day): Habit {
  const isEnough = (habit: Habit) => meanAnswers(habit, today) >= each;
  if (isEnough(USUAL)) {
    const span = bisect(0, LONGEST_SPAN, (value) => isEnough({ ...USUAL, span: value }));
    return { ...USUAL, span };
  }
  const forget = bisect(USUAL.forget, HIGHEST_FORGET, (value) =>
    isEnough({ ...USUAL, forget: value }),
  );
  return { ...USUAL, forget };
}

function meanAnswers(habit: Habit, today: Day): number {
  const random = randomOf(1);
  let answers = 0;
  for (let card = 0; card < TRIED; card++) answers += livedAnswers(random, habit, today).length;
  return answers / TRIED;
}

function bisect(low: number, high: number, isEnough: (value: number) => boolean): number {
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2;
    if (isEnough(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** Numbers from 0 up to 1, wholly given by a seed. */
export function randomOf(seed: number): Random {
  const { integer } = createRandom(seed);
  return () => integer(0, 2 ** 30 - 1) / 2 ** 30;
}
