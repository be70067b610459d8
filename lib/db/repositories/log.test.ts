import { beforeEach, expect, test } from 'vitest';
import { checksum } from '../checksum';
import type { Database } from '../client';
import { testDatabase } from '../test-database';
import { deleteLearner } from './learners';
import { appendEntry, logOfCard, logOfLearner, rehomeEntries } from './log';
import { makeDeck, makeLearner, review } from './test-learner';

let db: Database;

beforeEach(async () => {
  db = testDatabase();
  await makeDeck(db);
  await makeLearner(db, 'ada');
  await makeLearner(db, 'guest');
  await appendEntry(db, review('r1', 'ada', 1));
  await appendEntry(db, review('r2', 'ada', 2));
  await appendEntry(db, review('g1', 'guest', 1));
});

test('an entry read back is the entry appended, and its checksum still fits', async () => {
  const [entry] = await logOfCard(db, 'ada:deck/a');
  expect(entry).toEqual({ ...review('r1', 'ada', 1), checksum: entry!.checksum });
  expect(checksum(entry!)).toBe(entry!.checksum);
});

test('an entry’s checksum is of its fuzz too, and that of one without is as it was before there was any', () => {
  const entry = review('r1', 'ada', 1);
  const { fuzz: _, ...before } = entry;
  expect(checksum(entry)).toBe(checksum(before));
  expect(checksum({ ...entry, fuzz: 0 })).not.toBe(checksum(entry));
  expect(checksum({ ...entry, fuzz: 1 })).not.toBe(checksum({ ...entry, fuzz: 0 }));
});

test('an id, or a place in a card’s log, is taken once', async () => {
  await expect(appendEntry(db, review('r1', 'ada', 3))).rejects.toThrow('UNIQUE constraint');
  await expect(appendEntry(db, review('r3', 'ada', 2))).rejects.toThrow('UNIQUE constraint');
});

test.each([
  ['grade', 5],
  ['day', '2026-03-02'],
  ['at', '2026-03-01T12:00:01+00:00'],
  ['kind', 'undo'],
  ['shownMs', 1],
  ['before', '{}'],
  ['after', '{}'],
  ['answer', '{}'],
  ['checksum', 'x'],
])('the database itself refuses to change the %s of an entry', async (column, value) => {
  const change = `UPDATE LogEntry SET "${column}" = ? WHERE id = 'r1'`;
  await expect(db.$executeRawUnsafe(change, value)).rejects.toThrow();
  expect(await logOfCard(db, 'ada:deck/a')).toMatchObject([{ grade: 4, day: '2026-03-01' }, {}]);
});

test('an entry is deleted with its learner only', async () => {
  await expect(db.logEntry.delete({ where: { id: 'r1' } })).rejects.toThrow();
  await expect(db.card.delete({ where: { id: 'ada:deck/a' } })).rejects.toThrow();
  await deleteLearner(db, 'ada');
  expect(await db.logEntry.findMany({ select: { id: true } })).toEqual([{ id: 'g1' }]);
  expect(await db.card.count()).toBe(2);
});

test('a merge gives entries to another card in a new order, and their checksums still fit', async () => {
  await db.$transaction(async (tx) => {
    const place = (id: string, seq: number) => ({ id, cardId: 'ada:deck/a', seq });
    await rehomeEntries(tx, 'ada', [place('r1', 1), place('g1', 2), place('r2', 3)]);
  });
  const log = await logOfLearner(db, 'ada');
  expect(log.map(({ id, seq }) => [id, seq])).toEqual([
    ['r1', 1],
    ['g1', 2],
    ['r2', 3],
  ]);
  expect(log.every((entry) => checksum(entry) === entry.checksum)).toBe(true);
  expect(await logOfLearner(db, 'guest')).toEqual([]);
});
