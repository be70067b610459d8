import { beforeEach, expect, test } from 'vitest';
import type { Database } from '../db/client';
import { appendEntry } from '../db/repositories/log';
import { makeDeck, makeLearner, review } from '../db/repositories/test-learner';
import { testDatabase } from '../db/test-database';
import { verify } from './verify';

let db: Database;

// Grades 4, 5, 2 on their due days, and what SM-2 makes of them by hand: EF 2.5, 2.6, 2.6.
const ANSWERS = [
  { grade: 4, day: '2026-03-01' },
  { grade: 5, day: '2026-03-02' },
  { grade: 2, day: '2026-03-08' },
];
const AFTER = { easeFactor: 260, interval: 1, repetitions: 0, lapses: 1, due: '2026-03-09' };
const REST = { stage: 'review', countedDay: '2026-03-08', againDay: '2026-03-08', seq: 3 };

beforeEach(async () => {
  db = testDatabase();
  await makeDeck(db);
  await makeLearner(db, 'ada');
  for (const [i, answer] of ANSWERS.entries()) {
    await appendEntry(db, { ...review(`r${i + 1}`, 'ada', i + 1), ...answer });
  }
  await db.card.update({ where: { id: 'ada:deck/a' }, data: { ...AFTER, ...REST } });
});

test('cards that agree with their logs pass, those that have none too', async () => {
  expect(await verify(db)).toEqual({ integrity: 'ok', cards: 2, reviews: 3, mismatches: [] });
});

test.each([
  ['easeFactor', 261],
  ['easeFactor', 250],
  ['interval', 2],
  ['due', '2026-03-10'],
  ['due', null],
  ['repetitions', 1],
  ['lapses', 0],
  ['againDay', null],
  ['countedDay', null],
  ['againCount', 1],
  ['suspended', true],
  ['buriedUntil', '2026-03-09'],
  ['stage', 'new'],
  ['seq', 4],
])('a card whose %s was changed to %j is found', async (field, value) => {
  await db.card.update({ where: { id: 'ada:deck/a' }, data: { [field]: value } });
  const { mismatches } = await verify(db);
  expect(mismatches).toMatchObject([{ card: 'ada:deck/a', field, stored: value }]);
});

test.each(['r1', 'r2', 'r3'])('a changed grade of entry %s is found', async (entry) => {
  for (const grade of [0, 1, 2, 3, 4, 5]) {
    const [before] = await db.logEntry.findMany({ where: { id: entry } });
    if (grade === before!.grade) continue;
    await tamper(`UPDATE LogEntry SET grade = ${grade} WHERE id = '${entry}'`);
    const { mismatches } = await verify(db);
    expect(mismatches).toContainEqual(expect.objectContaining({ entry, field: 'checksum' }));
    await tamper(`UPDATE LogEntry SET grade = ${before!.grade} WHERE id = '${entry}'`);
  }
});

test.each(['r1', 'r2', 'r3'])('that entry %s is gone is found', async (entry) => {
  await tamper(`DELETE FROM LogEntry WHERE id = '${entry}'`);
  expect((await verify(db)).mismatches).not.toEqual([]);
});

test.each(['DayTally', 'HourTally'])('that a %s is gone is found', async (table) => {
  await db.$executeRawUnsafe(`DELETE FROM "${table}"`);
  const { mismatches } = await verify(db);
  expect(mismatches).toContainEqual(
    expect.objectContaining({ learner: 'ada', field: expect.stringContaining(table) }),
  );
});

test('a log that belongs to a card that is gone is found', async () => {
  await tamper(`PRAGMA foreign_keys = OFF`);
  await tamper(`DELETE FROM Card WHERE id = 'ada:deck/a'`);
  expect((await verify(db)).integrity).toBe('dangling rows in LogEntry');
});

/** Changes the log as somebody with the file at hand could. */
async function tamper(sql: string) {
  await db.$executeRawUnsafe('DROP TRIGGER IF EXISTS LogEntry_is_never_changed');
  await db.$executeRawUnsafe('DROP TRIGGER IF EXISTS LogEntry_goes_only_with_its_learner');
  await db.$executeRawUnsafe(sql);
}
