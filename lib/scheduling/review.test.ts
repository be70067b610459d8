import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NEW_CARD, stageOn } from './card-state';
import { addDays } from './day';
import { GRADES } from './grade';
import { inWords, outcomes } from './outcome';
import { isRepeat, MOST_REPEATS, reviewed } from './review';
import { sm2 } from './sm2';
import { anyCard, anyGrade, FIRST_DAY } from './testing/any-card';

test('a preview of a grade is what the answer does', () => {
  fc.assert(
    fc.property(anyCard, anyGrade, ({ card, day }, grade) => {
      const { outcome, after } = outcomes(card, day, 'sm2')[grade];
      expect(after).toEqual(reviewed(card, day, grade, 'sm2'));
      expect(outcome).toMatchObject({ grade, interval: after.interval, due: after.due });
      expect(outcome.again).toBe(stageOn(after, day) === 'again');
    }),
  );
});

test('an answer that counts moves memory on and is due its interval after that day, however late it came', () => {
  fc.assert(
    fc.property(anyCard, anyGrade, ({ card, day }, grade) => {
      fc.pre(!isRepeat(card, day));
      const after = reviewed(card, day, grade, 'sm2');
      const { easeFactor, interval, repetitions } = card;
      expect(after).toMatchObject(sm2({ easeFactor, interval, repetitions }, grade));
      expect(after.due).toBe(addDays(day, after.interval));
    }),
  );
});

test('a repeat changes neither E-Factor nor interval nor repetitions nor lapses nor due day', () => {
  fc.assert(
    fc.property(anyCard, anyGrade, ({ card, day }, grade) => {
      const counted = isRepeat(card, day) ? card : reviewed(card, day, 2, 'sm2');
      const { againDay: _, againCount: __, ...kept } = reviewed(counted, day, grade, 'sm2');
      const { againDay: ___, againCount: ____, ...before } = counted;
      expect(kept).toEqual(before);
    }),
  );
});

test('what is graded under 4 comes back the same day until it is graded 4 or more', () => {
  fc.assert(
    fc.property(anyCard, ({ card, day }) => {
      fc.pre(!isRepeat(card, day));
      for (const grade of GRADES) {
        const after = reviewed(card, day, grade, 'sm2');
        expect(stageOn(after, day)).toBe(grade < 4 ? 'again' : null);
        expect(stageOn(reviewed(after, day, 3, 'sm2'), day)).toBe('again');
        expect(stageOn(reviewed(after, day, 4, 'sm2'), day)).toBeNull();
      }
    }),
  );
});

test('after three repeats a card goes on to its due day', () => {
  let card = reviewed(NEW_CARD, FIRST_DAY, 1, 'sm2');
  const stages = Array.from({ length: MOST_REPEATS }, () => {
    card = reviewed(card, FIRST_DAY, 1, 'sm2');
    return stageOn(card, FIRST_DAY);
  });
  expect(stages).toEqual(['again', 'again', null]);
  expect(card).toMatchObject({ due: addDays(FIRST_DAY, 1), interval: 1, easeFactor: 250 });
});

test('at the day’s end a card that was to come back goes on to its due day', () => {
  const answered = [4, 4, 3].reduce(
    (card, grade) => reviewed(card, card.due ?? FIRST_DAY, grade as 3 | 4, 'sm2'),
    NEW_CARD,
  );
  expect(stageOn(answered, '2026-03-08')).toBe('again');
  expect(stageOn(answered, '2026-03-09')).toBeNull();
  expect(stageOn(answered, '2026-03-23')).toBe('review');
});

test('a learner who travels west and has a day twice repeats on either', () => {
  const card = reviewed(NEW_CARD, FIRST_DAY, 1, 'sm2');
  const before = addDays(FIRST_DAY, -1);
  expect(stageOn(card, before)).toBe('again');
  expect(reviewed(card, before, 4, 'sm2')).toEqual({ ...card, againDay: null, againCount: 1 });
});

test('forgetting what was never remembered is no lapse', () => {
  const forgotten = reviewed(NEW_CARD, FIRST_DAY, 1, 'sm2');
  expect(forgotten.lapses).toBe(0);
  const remembered = reviewed(forgotten, addDays(FIRST_DAY, 1), 4, 'sm2');
  const lapsed = reviewed(remembered, addDays(FIRST_DAY, 2), 2, 'sm2');
  expect(lapsed.lapses).toBe(1);
  expect(reviewed(lapsed, addDays(FIRST_DAY, 3), 2, 'sm2').lapses).toBe(1);
});

test('buttons say what each grade leads to', () => {
  const labels = outcomes(NEW_CARD, FIRST_DAY, 'sm2').map(({ outcome }) => outcome.label);
  expect(labels.slice(1)).toEqual([
    'again today, then 1 day',
    'again today, then 1 day',
    'again today, then 1 day',
    '1 day',
    '1 day',
  ]);
  expect([6, 365, 366, 700].map(inWords)).toEqual(['6 days', '365 days', '1 year', '1.9 years']);
});
