import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import type { Database } from '../../db/client';
import { changeDeck } from '../adopt';
import { standingPlans } from '../catch-up/standing-plans';
import { takeVacation } from '../catch-up/vacation';
import { noonOf, student } from '../testing/student';
import { studyDatabase } from '../testing/study-database';
import { undo } from '../undo';
import { verify } from '../verify';
import { adoptGuest } from './adopt-guest';
import { answersOf } from './answers-of';
import { bringGuest } from './bring-guest';
import { learnerIdOfUser } from './learner-id';

let db: Database;
let guest: ReturnType<typeof student>;

beforeEach(async () => {
  db = await studyDatabase();
  guest = student(db, 'guest');
  const data = { id: 'user', name: 'Ada', email: 'ada@example.org' };
  await db.user.create({ data });
});

const A = 'first/card-0';
const B = 'first/card-1';
const names = { guestId: 'guest', userId: 'user', now: noonOf(9) };
const at = (day: number, hour: number) => new Date(noonOf(day).getTime() + (hour - 12) * 3_600_000);

async function review(who: ReturnType<typeof student>, item: string, grade: number, when: Date) {
  return who.grade(await who.see(item, when), grade, when, randomUUID());
}

async function card(item: string, learnerId = 'account') {
  return db.card.findUnique({ where: { id: `${learnerId}:${item}` } });
}

/** An account that had answered before, as a learner called `account`. */
async function account() {
  const own = student(db, 'account');
  await review(own, A, 4, at(0, 10));
  await db.learner.update({ where: { id: 'account' }, data: { userId: 'user' } });
  return own;
}

test('signing up keeps all that the guest did', async () => {
  await review(guest, A, 5, noonOf(0));
  const before = await db.card.findMany();
  expect(await adoptGuest(db, names)).toBe(true);
  expect(await learnerIdOfUser(db, 'user')).toBe('guest');
  expect(await db.card.findMany()).toEqual(before);
  expect(await guest.today(noonOf(0))).toMatchObject({ done: 1, guest: false });
});

test('an account without answers studies under its own id, and its first answer is its own', async () => {
  const id = await learnerIdOfUser(db, 'user');
  await review(student(db, id), A, 4, noonOf(0));
  expect(await db.learner.findMany()).toMatchObject([{ id: 'user', userId: 'user' }]);
});

test('a guest who has become an account is no guest any more', async () => {
  await review(guest, A, 5, noonOf(0));
  expect(await answersOf(db, 'guest')).toBe(1);
  await adoptGuest(db, names);
  expect(await answersOf(db, 'guest')).toBe(0);
  expect(await adoptGuest(db, names)).toBe(false);
  expect(await bringGuest(db, names)).toBe(false);
});

test('a guest is brought as it is to an account that has answered nothing', async () => {
  await review(guest, A, 5, noonOf(0));
  expect(await bringGuest(db, names)).toBe(true);
  expect(await learnerIdOfUser(db, 'user')).toBe('guest');
});

test('merged logs count one answer a card a day, in the order of time', async () => {
  const own = await account();
  // The guest's is the earlier answer of the first day, so that the account's becomes its repeat.
  await review(guest, A, 5, at(0, 9));
  await review(guest, A, 5, at(1, 9));
  await review(guest, B, 3, at(1, 10));
  await review(own, A, 1, at(1, 20));
  expect(await bringGuest(db, names)).toBe(true);

  const log = await db.logEntry.findMany({ where: { itemId: A }, orderBy: { seq: 'asc' } });
  expect(log.map(({ seq, grade, repeat }) => [seq, grade, repeat])).toEqual([
    ...[
      [1, 5, false],
      [2, 4, false],
      [3, 5, false],
      [4, 1, false],
    ],
  ]);
  // 5 and 5 count: 2.5 + 0.1 + 0.1. The 4 and the 1 are repeats, the 1 to come back on its day.
  expect(await card(A)).toMatchObject({
    ...{ easeFactor: 270, interval: 6, repetitions: 2, lapses: 0, due: '2026-03-08', seq: 4 },
    ...{ againDay: '2026-03-02', againCount: 1 },
  });
  expect(await card(B)).toMatchObject({ easeFactor: 236, interval: 1, seq: 1 });
  expect([await db.learner.count(), await db.card.count()]).toEqual([1, 2]);
  expect(await verify(db)).toMatchObject({ cards: 2, reviews: 5, mismatches: [] });
});

test('the guest’s time off and limits of decks are the account’s then', async () => {
  await account();
  await review(guest, A, 5, at(0, 11));
  const span = { from: '2026-03-20', to: '2026-03-24' };
  await takeVacation(db, { id: 'off', learnerId: 'guest', ...span, now: at(0, 12) });
  await changeDeck(db, { learnerId: 'guest', name: 'second', newPerDay: 3, now: at(0, 12) });
  await bringGuest(db, names);
  expect(await standingPlans(db, 'account', at(0, 13))).toMatchObject({ plans: [{ id: 'off' }] });
  const { decks } = await student(db, 'account').today(at(0, 13));
  expect(decks).toMatchObject([{ state: 'active' }, { state: 'active', newPerDay: 3 }]);
});

test('what an entry recorded stays as it was shown then', async () => {
  await account();
  await review(guest, A, 5, at(0, 9));
  const before = await db.logEntry.findMany({ orderBy: { at: 'asc' } });
  await bringGuest(db, names);
  const after = await db.logEntry.findMany({ orderBy: { at: 'asc' } });
  const places = { learnerId: 'account', cardId: `account:${A}`, seq: expect.any(Number) };
  expect(after).toEqual(before.map((entry) => ({ ...entry, ...places })));
});

test('an answer that the guest took back stays taken back, and takes none of the account’s along', async () => {
  const own = await account();
  await review(guest, A, 5, at(0, 9));
  await undo(db, { id: randomUUID(), learnerId: 'guest', now: at(0, 11) });
  const before = await card(A);
  await bringGuest(db, names);
  expect(await card(A)).toMatchObject({ ...before, seq: 3 });
  expect(await own.today(at(0, 13))).toMatchObject({ done: 1, fresh: 19 });
});

test('a card only the guest had is as it was, and its drill can be answered on', async () => {
  await account();
  const shown = await guest.see('first/drill', noonOf(0));
  await guest.answer(shown, { dontKnow: true }, noonOf(0));
  await bringGuest(db, names);
  const own = student(db, 'account');
  expect(await own.see('first/drill', noonOf(0))).toMatchObject({ seq: 0, showing: 1 });
  expect(await db.attempt.findMany()).toMatchObject([{ learnerId: 'account' }]);
});

test('an answer that was under way during the merge is told what it was told', async () => {
  await account();
  const shown = await guest.see(B, noonOf(0));
  const id = randomUUID();
  const first = await guest.grade(shown, 4, noonOf(0), id);
  await bringGuest(db, names);
  const again = await student(db, 'account').grade(shown, 4, noonOf(0), id);
  expect(again.outcome).toEqual(first.outcome);
  expect(await verify(db)).toMatchObject({ reviews: 2, mismatches: [] });
});

test('asked for again, or for an account’s own learner, a merge changes nothing', async () => {
  await account();
  await review(guest, A, 5, at(0, 9));
  await bringGuest(db, names);
  const cards = await db.card.findMany();
  expect(await bringGuest(db, names)).toBe(false);
  expect(await bringGuest(db, { ...names, guestId: 'account' })).toBe(false);
  expect(await db.card.findMany()).toEqual(cards);
});

test('a card that the guest has flagged is flagged in the account, which had it too', async () => {
  await account();
  await review(guest, A, 4, noonOf(1));
  await db.card.update({ where: { id: `guest:${A}` }, data: { flagged: true } });
  await bringGuest(db, names);
  expect(await card(A)).toMatchObject({ flagged: true });
});
