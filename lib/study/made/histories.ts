import type { Day } from '../../scheduling/day';
import { habitFor, randomOf } from './habit-for';
import { countedAnswers, livedAnswers, type MadeAnswer } from './made-answers';

/** So many cards at the end, at most, make up for what the others have too much or too little. */
const EVENED = 200;
const EVENED_SHARE = 0.1;

/** The answers to each of so many cards, as many in all as asked for; the same seed gives the same. */
export function* histories(
  {
    cards,
    reviews,
    seed,
  }: { readonly cards: number; readonly reviews: number; readonly seed: number },
  today: Day,
): Generator<readonly MadeAnswer[]> {
  const random = randomOf(seed);
  const each = reviews / cards;
  const habit = habitFor(each, today);
  const lived = cards - Math.ceil(Math.min(EVENED, cards * EVENED_SHARE));
  let total = 0;
  for (let card = 0; card < lived; card++) {
    // Who is ahead takes the next card up later, and who is behind, earlier.
    const ahead = (total - card * each) / Math.max(1, each * EVENED);
    const span = habit.span * Math.min(1.5, Math.max(0.5, 1 - ahead));
    const answers = livedAnswers(random, { ...habit, span }, today);
    const room = reviews - total;
    const fitting = answers.length <= room ? answers : [];
    total += fitting.length;
    yield fitting;
  }
  const rest = reviews - total;
  const evened = cards - lived;
  for (let card = 0; card < evened; card++) {
    const count = Math.floor(rest / evened) + (card < rest % evened ? 1 : 0);
    yield countedAnswers(random, count, habit, today);
  }
}
