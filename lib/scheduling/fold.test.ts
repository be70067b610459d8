import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NEW_CARD, stageOn } from './card-state';
import { addDays } from './day';
import { fold } from './fold';
import type { Entry } from './log';
import { mergeByTime } from './merge';
import { answers, FIRST_DAY, reviewsOf } from './testing/any-card';
import { undoOf } from './undo';

test('the fold of reviews counts the first of each day and nothing else', () => {
  fc.assert(
    fc.property(answers, (given) => {
      const log = reviewsOf(given);
      const counted = log.filter((entry, place) => log[place - 1]?.day !== entry.day);
      const { againDay: _, againCount: __, ...state } = fold(log);
      const { againDay: ___, againCount: ____, ...expected } = fold(counted);
      expect(state).toEqual(expected);
    }),
  );
});

test('undoing an answer gives back the card', () => {
  fc.assert(
    fc.property(answers, fc.nat(), (given, pick) => {
      const log = reviewsOf(given);
      fc.pre(log.length > 0);
      const place = pick % log.length;
      const review = log[place]!;
      const later = log.findIndex((entry) => entry.day > review.day);
      const upToThatDay = later < 0 ? log : log.slice(0, later);
      const undo = undoOf(upToThatDay, review.id)!;
      expect(fold([...upToThatDay, undo])).toEqual(fold(log.slice(0, place)));
    }),
  );
});

test('a review is taken back once, and its repeats with it', () => {
  const log = reviewsOf([1, 2, 4].map((grade) => ({ grade: grade as 1 | 2 | 4, wait: 0 })));
  const undo = undoOf(log, 'r1')!;
  expect(undo).toEqual({ kind: 'undo', undoes: 'r1', along: ['r2'] });
  expect(undoOf([...log, undo], 'r1')).toBeUndefined();
  expect(undoOf([...log, undo], 'r2')).toBeUndefined();
  expect(undoOf(log, 'r9')).toBeUndefined();
  expect(undoOf([...log, undo], 'r0')).toEqual({ kind: 'undo', undoes: 'r0', along: [] });
});

test('answers of later days are not taken along', () => {
  const log = reviewsOf([0, 0, 3].map((wait) => ({ grade: 2, wait })));
  expect(undoOf(log, 'r0')).toEqual({ kind: 'undo', undoes: 'r0', along: ['r1'] });
});

test('another learner’s answer that a merge put between a review and its undo is not taken back', () => {
  const [mine, theirs] = reviewsOf([
    { grade: 5, wait: 0 },
    { grade: 4, wait: 0 },
  ]);
  const undo = undoOf([mine!], 'r0')!;
  expect(fold([mine!, theirs!, undo])).toEqual(fold([theirs!]));
});

test('a suspended or buried card is not asked, and keeps its schedule', () => {
  const [review] = reviewsOf([{ grade: 4, wait: 0 }]);
  const tomorrow = addDays(FIRST_DAY, 1);
  const stage = (log: Entry[], day: string) => stageOn(fold([review!, ...log]), day);
  expect(stage([], tomorrow)).toBe('review');
  expect(stage([{ kind: 'suspend' }], tomorrow)).toBeNull();
  expect(stage([{ kind: 'suspend' }, { kind: 'resume' }], tomorrow)).toBe('review');
  const until = addDays(tomorrow, 1);
  expect(stage([{ kind: 'bury', until }], tomorrow)).toBeNull();
  expect(stage([{ kind: 'bury', until }], until)).toBe('review');
});

test('a card that was given a due day is asked on it, and the answer counts', () => {
  const [first, second] = reviewsOf([
    { grade: 4, wait: 0 },
    { grade: 4, wait: 0 },
  ]);
  const set: Entry = { kind: 'set-due', due: FIRST_DAY };
  expect(stageOn(fold([first!, set]), FIRST_DAY)).toBe('review');
  expect(fold([first!, set, second!])).toMatchObject({ interval: 6, repetitions: 2 });
});

test('a first answer that is taken back leaves a new card, also where its due day was moved since', () => {
  const [first] = reviewsOf([{ grade: 4, wait: 0 }]);
  const undo: Entry = { kind: 'undo', undoes: first!.id, along: [] };
  const log: Entry[] = [first!, { kind: 'set-due', due: addDays(FIRST_DAY, 20) }, undo];
  expect(fold(log)).toEqual(NEW_CARD);
});

test('an imported card starts from the state that it brings', () => {
  const state = { ...NEW_CARD, easeFactor: 210, interval: 30, repetitions: 5, due: FIRST_DAY };
  const [review] = reviewsOf([{ grade: 4, wait: 0 }]);
  expect(fold([{ kind: 'import', state }, review!])).toMatchObject({
    interval: 63,
    repetitions: 6,
  });
});

const timed = fc
  .array(fc.integer({ min: 0, max: 5 }), { maxLength: 8 })
  .map((times) => times.map((time) => ({ at: new Date(time) })));

test('of two entries of one time the first log’s comes first', () => {
  const [mine, theirs] = [{ at: new Date(1) }, { at: new Date(1) }];
  expect(mergeByTime([mine!], [theirs!])[0]).toBe(mine);
});

test('merged logs keep each log’s own order and lose nothing', () => {
  fc.assert(
    fc.property(timed, timed, (first, second) => {
      const merged = mergeByTime(first, second);
      expect(merged.filter((entry) => first.includes(entry))).toEqual(first);
      expect(merged.filter((entry) => second.includes(entry))).toEqual(second);
      expect(merged).toHaveLength(first.length + second.length);
    }),
  );
});

test('merged logs are in order of time where each of them is', () => {
  fc.assert(
    fc.property(timed, timed, (first, second) => {
      const sorted = (log: { at: Date }[]) => [...log].sort((a, b) => Number(a.at) - Number(b.at));
      const times = mergeByTime(sorted(first), sorted(second)).map(({ at }) => Number(at));
      expect(times).toEqual([...times].sort((a, b) => a - b));
    }),
  );
});
