import { expect, test } from 'vitest';
import { studyDatabase } from '../testing/study-database';
import { verify } from '../verify';
import { makeLearner } from './make-learner';

const NOW = new Date('2026-11-23T10:00:00Z');
const request = { cards: 60, reviews: 725, seed: 7, now: NOW };

test('a made learner has as many cards and reviews as asked for, and all of it can be verified', async () => {
  const db = await studyDatabase();
  const made = await makeLearner(db, request);
  expect(made).toMatchObject({ ok: true, value: { cards: 60, reviews: 725 } });
  expect(await verify(db)).toEqual({ integrity: 'ok', cards: 60, reviews: 725, mismatches: [] });
  const repeats = await db.logEntry.count({ where: { repeat: true } });
  expect(repeats).toBeGreaterThan(20);
  expect(await db.dayTally.aggregate({ _sum: { count: true } })).toEqual({ _sum: { count: 725 } });
});

test('the same seed makes the same learner, another seed another', async () => {
  const [one, same, other] = await Promise.all([studyDatabase(), studyDatabase(), studyDatabase()]);
  await makeLearner(one, request);
  await makeLearner(same, request);
  await makeLearner(other, { ...request, seed: 8 });
  const sums = (db: typeof one) =>
    db.logEntry.findMany({ select: { checksum: true }, orderBy: { id: 'asc' } });
  expect(await sums(one)).toEqual(await sums(same));
  expect(await sums(one)).not.toEqual(await sums(other));
});

test('a learner that is there already is left as it is', async () => {
  const db = await studyDatabase();
  await makeLearner(db, request);
  expect(await makeLearner(db, { ...request, cards: 3 })).toMatchObject({ ok: false });
  expect(await db.card.count()).toBe(60);
});

test('no made answer lies in the future, and each card is answered when it is due or later', async () => {
  const db = await studyDatabase();
  await makeLearner(db, request);
  expect(await db.logEntry.count({ where: { at: { gt: NOW } } })).toBe(0);
  const log = await db.logEntry.findMany({ orderBy: [{ cardId: 'asc' }, { seq: 'asc' }] });
  for (const { before, day, repeat } of log) {
    const { due } = before as { due: string | null };
    if (due !== null && !repeat) expect(day >= due).toBe(true);
  }
});
