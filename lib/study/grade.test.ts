import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import type { Database } from '../db/client';
import { grade } from './grade';
import { noonOf, student } from './testing/student';
import { studyDatabase } from './testing/study-database';
import { verify } from './verify';

let db: Database;
let ada: ReturnType<typeof student>;

beforeEach(async () => {
  db = await studyDatabase();
  ada = student(db, 'ada');
});

const CARD = 'first/card-0';

test('looking makes no rows; the first answer makes the learner and the card', async () => {
  const shown = await ada.see(CARD, noonOf(0));
  await ada.today(noonOf(0));
  expect([await db.learner.count(), await db.card.count()]).toEqual([0, 0]);
  const { outcome, left } = await ada.grade(shown, 4, noonOf(0));
  expect(outcome).toEqual({
    grade: 4,
    interval: 1,
    again: false,
    due: '2026-03-02',
    label: '1 day',
  });
  expect(left).toMatchObject({ done: 1, fresh: 19 });
  expect(await ada.today(noonOf(0))).toMatchObject({ ...left, tomorrow: 1, guest: true });
  expect(await db.learner.findMany()).toMatchObject([
    { id: 'ada', userId: null, zone: 'Europe/Berlin' },
  ]);
  expect(await db.card.findMany()).toMatchObject([{ id: `ada:${CARD}`, interval: 1, seq: 1 }]);
});

test('a zone that nobody knows becomes UTC', async () => {
  const shown = await ada.see(CARD, noonOf(0));
  const { cardId, itemVersion, seq } = shown;
  const request = { id: randomUUID(), learnerId: 'ada', cardId, itemVersion, seq, grade: 4 };
  const now = noonOf(0);
  await grade(db, { ...request, shownMs: 1, at: now, now, zone: 'Mars/Olympus' });
  expect(await db.learner.findMany()).toMatchObject([{ zone: 'UTC' }]);
});

test('the buttons of a flashcard show what its grade then does', async () => {
  let now = noonOf(0);
  for (const given of [1, 3, 4, 5, 5, 3, 1, 4]) {
    const shown = await ada.see(CARD, now);
    const previews = shown.kind === 'flashcard' ? shown.outcomes : [];
    expect(previews.map((preview) => preview.grade)).toEqual([1, 3, 4, 5]);
    const { outcome } = await ada.grade(shown, given, now);
    expect(outcome).toEqual(previews.find((preview) => preview.grade === given));
    now = new Date(`${outcome.due}T12:00:00Z`);
  }
});

test('the same review sent again is answered the same and changes nothing', async () => {
  const shown = await ada.see(CARD, noonOf(0));
  const id = randomUUID();
  const first = await ada.grade(shown, 3, noonOf(0), id);
  expect(await ada.grade(shown, 3, noonOf(0), id)).toEqual(first);
  expect(await db.logEntry.count()).toBe(1);
  expect(await db.card.findMany()).toMatchObject([{ seq: 1, againCount: 0 }]);
  // Sent again days later, it still tells what it was answered then.
  expect((await ada.grade(shown, 3, noonOf(5), id)).outcome).toEqual(first.outcome);
});

test('the same review sent a hundred times at once is stored once, and all answers are equal', async () => {
  const shown = await ada.see(CARD, noonOf(0));
  const id = randomUUID();
  const answers = await Promise.all(
    Array.from({ length: 100 }, () => ada.tryGrade(shown, 4, noonOf(0), id)),
  );
  expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
  expect(answers[0]!.ok).toBe(true);
  expect([await db.logEntry.count(), await db.learner.count()]).toEqual([1, 1]);
});

test('of two tabs that answer one card, one wins and the other is shown the card as it is', async () => {
  const shown = await ada.see(CARD, noonOf(0));
  const [one, other] = await Promise.all(
    [3, 4].map((given) => ada.tryGrade(shown, given, noonOf(0))),
  );
  expect(one!.ok).toBe(true);
  expect(other).toMatchObject({
    ok: false,
    error: { kind: 'moved-on', current: { cardId: shown.cardId, seq: 1, stage: 'again' } },
  });
  expect(await db.logEntry.count()).toBe(1);
});

test('an answer to a card that has nothing left for today is refused', async () => {
  const shown = await ada.see(CARD, noonOf(0));
  await ada.grade(shown, 4, noonOf(0));
  const refused = await ada.tryGrade({ ...shown, seq: 1 }, 4, noonOf(0));
  expect(refused).toEqual({ ok: false, error: { kind: 'moved-on', current: null } });
});

test('another learner’s card, an unknown item and an unknown version are refused', async () => {
  const shown = await ada.see(CARD, noonOf(0));
  for (const changed of [
    { cardId: `eve:${CARD}` },
    { cardId: 'ada:first/nowhere' },
    { itemVersion: 2 },
  ]) {
    const refused = await ada.tryGrade({ ...shown, ...changed }, 4, noonOf(0));
    expect(refused).toEqual({ ok: false, error: { kind: 'unknown-card' } });
  }
  expect(await db.learner.count()).toBe(0);
});

test('an id that another learner has used is refused', async () => {
  const id = randomUUID();
  await ada.grade(await ada.see(CARD, noonOf(0)), 4, noonOf(0), id);
  const eve = student(db, 'eve');
  const refused = await eve.tryGrade(await eve.see(CARD, noonOf(0)), 4, noonOf(0), id);
  expect(refused).toEqual({ ok: false, error: { kind: 'unknown-card' } });
});

test.each([-1, 6, 2.5, Number.NaN])('%d is no grade', async (given) => {
  const refused = await ada.tryGrade(await ada.see(CARD, noonOf(0)), given, noonOf(0));
  expect(refused).toMatchObject({ ok: false, error: { kind: 'bad-answer' } });
});

test('an answer that was long under way counts for the day on which it was given', async () => {
  const { cardId, itemVersion, seq } = await ada.see(CARD, noonOf(0));
  const request = { id: randomUUID(), learnerId: 'ada', cardId, itemVersion, seq, grade: 4 };
  await grade(db, { ...request, shownMs: 1, at: noonOf(0), now: noonOf(2) });
  expect(await db.logEntry.findMany()).toMatchObject([{ day: '2026-03-01', at: noonOf(0) }]);
  expect(await db.card.findMany()).toMatchObject([{ due: '2026-03-02' }]);
});

test('a browser whose clock is ahead answers now', async () => {
  const { cardId, itemVersion, seq } = await ada.see(CARD, noonOf(0));
  const request = { id: randomUUID(), learnerId: 'ada', cardId, itemVersion, seq, grade: 4 };
  await grade(db, { ...request, shownMs: 1, at: noonOf(9), now: noonOf(0) });
  expect(await db.logEntry.findMany()).toMatchObject([{ day: '2026-03-01', at: noonOf(0) }]);
});

test('a review records what was shown: grade, time, version, and the card before and after', async () => {
  const shown = await ada.see(CARD, noonOf(0));
  const id = randomUUID();
  await ada.grade(shown, 5, noonOf(0), id);
  expect(await db.logEntry.findMany()).toMatchObject([
    {
      ...{ id, kind: 'review', grade: 5, repeat: false, shownMs: 5_000, itemVersion: 1, seq: 1 },
      before: { easeFactor: 250, interval: 0, due: null },
      after: { easeFactor: 260, interval: 1, due: '2026-03-02' },
      ...{ algorithm: 'sm2', settingsVersion: 1, day: '2026-03-01' },
    },
  ]);
});

test('a thousand learners who answer at once keep all', async () => {
  const shown = await ada.see(CARD, noonOf(0));
  const results = await Promise.all(
    Array.from({ length: 1_000 }, (_, n) => {
      const learner = student(db, `learner-${n}`);
      return learner.tryGrade({ ...shown, cardId: `learner-${n}:${CARD}` }, 4, noonOf(0));
    }),
  );
  expect(results.every(({ ok }) => ok)).toBe(true);
  expect(await db.logEntry.count()).toBe(1_000);
  expect(await verify(db)).toMatchObject({ cards: 1_000, reviews: 1_000, mismatches: [] });
}, 60_000);
