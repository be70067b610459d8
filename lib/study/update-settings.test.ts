import { beforeEach, expect, test } from 'vitest';
import type { Database } from '../db/client';
import { noonOf, student, ZONE } from './testing/student';
import { studyDatabase } from './testing/study-database';
import { updateSettings } from './update-settings';
import { verify } from './verify';
import { viewerOf } from './viewer';

let db: Database;
let ada: ReturnType<typeof student>;

beforeEach(async () => {
  db = await studyDatabase();
  ada = student(db, 'ada');
});

const settings = async () => (await viewerOf(db, 'ada', noonOf(0), ZONE)).settings;

test('a learner who has set nothing has the defaults, in the zone of the browser', async () => {
  expect(await settings()).toEqual({
    ...{ algorithm: 'sm2', timed: true, version: 1, newPerDay: 20, reviewsPerDay: null },
    ...{ order: 'due', buttons: 4, minutes: null, theme: 'system', shortcuts: true, fuzz: false },
    clock: { zone: ZONE, dayStartHour: 4 },
  });
});

test('a change is kept, counted, and leaves the rest as it is', async () => {
  const first = await updateSettings(db, 'ada', { newPerDay: 3, order: 'random' }, noonOf(0), ZONE);
  const second = await updateSettings(db, 'ada', { theme: 'dark' }, noonOf(0), ZONE);
  expect(first).toMatchObject({ ok: true, value: { version: 2 } });
  expect(second).toMatchObject({ ok: true, value: { version: 3, newPerDay: 3, order: 'random' } });
  expect(await settings()).toMatchObject({ theme: 'dark', newPerDay: 3, version: 3 });
  expect(await ada.today(noonOf(0))).toMatchObject({ fresh: 3 });
});

test('a limit can be taken away again', async () => {
  await updateSettings(db, 'ada', { reviewsPerDay: 5, minutes: 10 }, noonOf(0));
  await updateSettings(db, 'ada', { reviewsPerDay: null }, noonOf(0));
  expect(await settings()).toMatchObject({ reviewsPerDay: null, minutes: 10 });
});

test.each([
  [{ zone: 'Europe/Atlantis' }, '“Europe/Atlantis” is no time zone that is known here'],
  [{ zone: '+02:00' }, 'is no time zone'],
  [{ newPerDay: -1 }, 'The new cards a day have to be a whole number from 0 to 1000.'],
  [{ newPerDay: 2.5 }, 'whole number'],
  [{ reviewsPerDay: 0 }, 'The reviews a day have to be a whole number from 1 to 10000.'],
  [{ dayStartHour: 24 }, 'The hour at which the day begins has to be'],
  [{ minutes: 0 }, 'The minutes of a session have to be'],
])('the change %o is refused with what is wrong, and stores nobody', async (changes, message) => {
  const refused = await updateSettings(db, 'ada', changes, noonOf(0));
  expect(refused).toMatchObject({ ok: false, error: expect.stringContaining(message) });
  expect(await db.learner.count()).toBe(0);
});

test('a change of zone and of the day’s start rewrites no history', async () => {
  await ada.grade(await ada.see('first/card-0', noonOf(0)), 4, noonOf(0));
  const log = await db.logEntry.findMany();
  const cards = await db.card.findMany();
  await updateSettings(db, 'ada', { zone: 'Pacific/Auckland', dayStartHour: 0 }, noonOf(0));
  expect(await db.logEntry.findMany()).toEqual(log);
  expect(await db.card.findMany()).toEqual(cards);
  // Noon in Berlin is past midnight in Auckland: it is the next day there, and the card is due.
  expect(await ada.today(noonOf(0))).toMatchObject({ day: '2026-03-02', due: 1 });
  expect(await verify(db)).toMatchObject({ mismatches: [] });
});

test('an answer tells under which settings it was given', async () => {
  await updateSettings(db, 'ada', { fuzz: true }, noonOf(0), ZONE);
  await ada.grade(await ada.see('first/card-0', noonOf(0)), 4, noonOf(0));
  expect(await db.logEntry.findMany()).toMatchObject([{ settingsVersion: 2 }]);
});

test('the settings of an account that has answered nothing are the account’s', async () => {
  await db.user.create({ data: { id: 'user', name: 'Ada', email: 'ada@example.org' } });
  await updateSettings(db, 'user', { newPerDay: 7 }, noonOf(0), ZONE);
  expect(await db.learner.findMany()).toMatchObject([{ id: 'user', userId: 'user', newPerDay: 7 }]);
});
