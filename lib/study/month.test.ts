import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bringGuest } from './accounts/bring-guest';
import { noonOf, student } from './testing/student';
import { studyDatabase } from './testing/study-database';
import { verify } from './verify';

/** A card as a learner with paper and the published rules keeps it. */
interface PaperCard {
  ease: number;
  interval: number;
  n: number;
  due: number;
  /** The day on which it still has to be repeated, and how often it was. */
  again: number | null;
  repeats: number;
}

/** SM-2 on paper: E-Factors with two decimals, days numbered from the first. */
function onPaper(card: PaperCard | undefined, day: number, q: number): PaperCard {
  if (card?.again === day) {
    const repeats = card.repeats + 1;
    return { ...card, repeats, again: q >= 4 || repeats === 3 ? null : day };
  }
  let { ease, interval, n } = card ?? { ease: 2.5, interval: 0, n: 0 };
  if (q < 3) {
    n = 0;
    interval = 1;
  } else {
    ease = Math.max(1.3, Number((ease + 0.1 - (5 - q) * (0.08 + (5 - q) * 0.02)).toFixed(2)));
    n += 1;
    interval = n === 1 ? 1 : n === 2 ? 6 : Math.ceil(Number((interval * ease).toFixed(2)));
  }
  return { ease, interval, n, due: day + interval, again: q < 4 ? day : null, repeats: 0 };
}

/** A stream of grades that is wholly given by its seed. */
function grades(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return [1, 3, 4, 4, 5, 4, 5, 0, 2, 4][(state >> 8) % 10]!;
  };
}

const dayNumber = (day: string | null) =>
  day === null ? null : (Date.parse(day) - Date.parse('2026-03-01')) / 86_400_000;

test('a month of a learner is what the rules on paper make of it', async () => {
  const db = await studyDatabase();
  const ada = student(db, 'ada');
  const nextGrade = grades(7);
  const paper = new Map<string, PaperCard>();
  let reviews = 0;
  for (let day = 0; day < 30; day += 1) {
    // A learner takes a day off now and then.
    if (day % 7 === 5) continue;
    const now = noonOf(day);
    const fresh = 27 - paper.size;
    const due = [...paper.values()].filter((card) => card.due <= day).length;
    expect(await ada.today(now)).toMatchObject({
      due,
      again: 0,
      done: 0,
      fresh: Math.min(20, fresh),
    });
    for (;;) {
      const [shown] = await ada.next(now);
      if (!shown) break;
      const id = randomUUID();
      let grade = nextGrade();
      if (shown.kind !== 'flashcard') {
        grade = 1;
        await ada.answer(shown, { dontKnow: true }, now, id);
      }
      const { outcome } = await ada.grade(shown, grade, now, id);
      const card = onPaper(paper.get(shown.itemId), day, grade);
      paper.set(shown.itemId, card);
      expect([outcome.interval, dayNumber(outcome.due), outcome.again]).toEqual([
        ...[card.interval, card.due, card.again === day],
      ]);
      reviews++;
    }
    const left = [...paper.values()].filter((card) => card.due <= day || card.again === day);
    expect(left.filter(({ again }) => again === day)).toEqual([]);
    expect(left).toEqual([]);
  }
  const stored = (await db.card.findMany()).map((card) => [
    card.itemId,
    [card.easeFactor / 100, card.interval, card.repetitions, dayNumber(card.due)],
  ]);
  const kept = [...paper].map(([id, { ease, interval, n, due }]) => [id, [ease, interval, n, due]]);
  expect(Object.fromEntries(stored)).toEqual(Object.fromEntries(kept));
  expect(await verify(db)).toMatchObject({ integrity: 'ok', cards: 27, reviews, mismatches: [] });
}, 120_000);

/** What two browsers of one person do: who answers, what, how well, and how many hours later. */
const deeds = fc.array(
  fc.record({
    who: fc.constantFrom('guest' as const, 'account' as const),
    item: fc.constantFrom('first/card-0', 'first/card-1', 'first/card-2'),
    grade: fc.constantFrom(1, 3, 4, 5),
    wait: fc.integer({ min: 0, max: 40 }),
    undoes: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12 },
);

test('whatever two learners did, merging loses no entry, and every card is the fold of both logs', async () => {
  await fc.assert(
    fc.asyncProperty(deeds, async (done) => {
      const db = await studyDatabase();
      await db.user.create({ data: { id: 'account', name: 'Ada', email: 'a@example.org' } });
      let now = noonOf(0);
      for (const { who, item, grade, wait, undoes } of done) {
        now = new Date(now.getTime() + wait * 3_600_000);
        const learner = student(db, who);
        const shown = (await learner.next(now, 50)).find(({ itemId }) => itemId === item);
        if (!shown) continue;
        const { undo } = await learner.grade(shown, grade, now);
        if (undoes) await learner.undo(now, undo);
      }
      const before = await db.logEntry.findMany({ orderBy: { id: 'asc' } });
      const items = new Set(before.map(({ itemId }) => itemId));
      await bringGuest(db, { guestId: 'guest', userId: 'account', now });
      const after = await db.logEntry.findMany({ orderBy: { id: 'asc' } });
      expect(after.map(({ id, checksum }) => [id, checksum])).toEqual(
        before.map(({ id, checksum }) => [id, checksum]),
      );
      expect(await db.learner.count()).toBe(1);
      expect(await verify(db)).toMatchObject({
        ...{ integrity: 'ok', cards: items.size, mismatches: [] },
      });
    }),
    { numRuns: 15, seed: 1 },
  );
}, 120_000);
