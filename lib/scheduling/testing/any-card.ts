import fc from 'fast-check';
import { type CardState, NEW_CARD } from '../card-state';
import { addDays, type Day } from '../day';
import { GRADES } from '../grade';
import type { Entry } from '../log';
import { reviewed } from '../review';

export const FIRST_DAY: Day = '2026-03-01';

export const anyGrade = fc.constantFrom(...GRADES);

/** Answers of a learner: a grade, and how many days after the last answer it comes. */
export const answers = fc.array(
  fc.record({ grade: anyGrade, wait: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 60 })) }),
  { maxLength: 30 },
);

/** Days that answers were given on, the first on FIRST_DAY or later. */
export function reviewsOf(given: readonly { grade: (typeof GRADES)[number]; wait: number }[]) {
  let day = FIRST_DAY;
  return given.map(({ grade, wait }, place) => {
    day = addDays(day, wait);
    return {
      kind: 'review',
      id: `r${place}`,
      day,
      grade,
      algorithm: 'sm2',
    } as const satisfies Entry;
  });
}

/** Any card that a log of reviews can lead to, and a day on which it may be answered next. */
export const anyCard: fc.Arbitrary<{ card: CardState; day: Day }> = fc
  .tuple(answers, fc.integer({ min: 0, max: 30 }))
  .map(([given, wait]) => {
    const reviews = reviewsOf(given);
    const card = reviews.reduce(
      (state, { day, grade }) => reviewed(state, day, grade, 'sm2'),
      NEW_CARD,
    );
    return { card, day: addDays(reviews.at(-1)?.day ?? FIRST_DAY, wait) };
  });
