import { beforeEach, expect, test } from 'vitest';
import type { Database } from '../../client';
import { testDatabase } from '../../test-database';
import { deleteLearner } from '../learners';
import { appendEntry, type NewLogEntry } from '../log';
import { makeDeck, makeLearner, review } from '../test-learner';
import { changingConcepts } from './concept-changes';
import { retally, retallyConcepts } from './retally';
import { talliesAmiss } from './tallies-amiss';

let db: Database;

const memory = (interval: number, due: string | null) => ({ interval, due });
const NEW = memory(0, null);

const entry = (id: string, seq: number, more: Partial<NewLogEntry>): NewLogEntry => ({
  ...review(id, 'ada', seq),
  ...more,
});

/** The first answer, its repeat on the same day, and one a week later. */
const LOG = [
  entry('r1', 1, { grade: 2, before: NEW, after: memory(6, '2026-03-07') }),
  entry('r2', 2, {
    ...{ repeat: true, at: new Date('2026-03-01T12:31:00Z') },
    ...{ before: memory(6, '2026-03-07'), after: memory(6, '2026-03-07') },
  }),
  entry('r3', 3, {
    ...{ grade: 5, day: '2026-03-08', at: new Date('2026-03-08T23:59:00Z'), shownMs: null },
    ...{ before: memory(6, '2026-03-07'), after: memory(17, '2026-03-25') },
  }),
];

const undo = (seq: number, undoes: string, along: string[], before: object, after: object) =>
  entry(`u${seq}`, seq, {
    ...{ kind: 'undo', grade: null, shownMs: null, undoes, answer: { along }, before, after },
  });

beforeEach(async () => {
  db = testDatabase();
  await makeDeck(db);
  await makeLearner(db, 'ada');
  for (const id of ['gates', 'states']) {
    await db.concept.create({ data: { id, title: id, summary: id } });
  }
  await db.itemConcept.create({
    data: { itemId: 'deck/a', conceptId: 'gates', position: 0 },
  });
});

/** Appends entries as a use case does, and puts the card where the last one leads. */
async function append(...entries: NewLogEntry[]) {
  for (const one of entries) {
    await db.$transaction(async (tx) => {
      await appendEntry(tx, one);
      await tx.card.update({ where: { id: one.cardId }, data: { ...one.after, seq: one.seq } });
    });
  }
}

const amiss = () => db.$transaction((tx) => talliesAmiss(tx, 'ada'));

const days = () =>
  db.dayTally.findMany({ omit: { learnerId: true }, orderBy: [{ day: 'asc' }, { band: 'asc' }] });

test('answers are counted by day, by the interval they were asked at and by grade', async () => {
  await append(...LOG);
  expect(await days()).toEqual([
    { day: '2026-03-01', band: -1, grade: 4, count: 1, ms: 2_500 },
    { day: '2026-03-01', band: 0, grade: 2, count: 1, ms: 2_500 },
    { day: '2026-03-08', band: 2, grade: 5, count: 1, ms: 0 },
  ]);
  expect(await db.hourTally.findMany({ omit: { learnerId: true } })).toEqual([
    { day: '2026-03-01', slot: 48, count: 1, recalled: 0 },
    { day: '2026-03-01', slot: 50, count: 1, recalled: 1 },
    { day: '2026-03-08', slot: 95, count: 1, recalled: 1 },
  ]);
});

test('a concept counts what was asked of it again, its cards, and their intervals to 21 days', async () => {
  await append(...LOG);
  const stands = { learnerId: 'ada', conceptId: 'gates', asked: 1, recalled: 1, seen: 1 };
  expect(await db.conceptTally.findMany()).toEqual([{ ...stands, strength: 17 }]);
  const before = memory(17, '2026-03-25');
  const later = { day: '2026-03-25', grade: 4, before, after: memory(43, '2026-05-07') };
  await append(entry('r4', 4, later));
  expect(await db.conceptTally.findMany()).toEqual([
    { ...stands, asked: 2, recalled: 2, strength: 21 },
  ]);
});

test('an undo takes its review and the repeats along out again', async () => {
  await append(...LOG.slice(0, 2), undo(3, 'r1', ['r2'], LOG[1]!.after, NEW));
  expect(await days()).toEqual([]);
  expect(await db.hourTally.count()).toBe(0);
  expect(await db.conceptTally.count()).toBe(0);
  expect(await amiss()).toEqual([]);
});

test('an entry that is refused is not counted', async () => {
  await append(LOG[0]!);
  const before = await days();
  await expect(append(entry('r9', 1, { before: NEW, after: NEW }))).rejects.toThrow();
  expect(await days()).toEqual(before);
});

test('what is not an answer counts nothing, and practice is counted apart', async () => {
  const state = memory(6, '2026-03-07');
  await append(
    LOG[0]!,
    entry('s', 2, { kind: 'suspend', grade: null, before: state, after: state }),
  );
  expect(await days()).toHaveLength(1);
  await append(entry('p', 3, { kind: 'practice', grade: 5, before: state, after: state }));
  expect((await days())[0]).toMatchObject({ band: -2, grade: 5, count: 1 });
  expect(await amiss()).toEqual([]);
});

test('counting the whole log again gives what counting entry by entry gave', async () => {
  await append(...LOG, undo(4, 'r3', [], LOG[2]!.after, memory(6, '2026-03-07')));
  const kept = [await days(), await db.hourTally.findMany(), await db.conceptTally.findMany()];
  await db.$transaction((tx) => retally(tx, 'ada'));
  expect([await days(), await db.hourTally.findMany(), await db.conceptTally.findMany()]).toEqual(
    kept,
  );
});

test('a concept that gains an item counts what was answered before', async () => {
  await append(...LOG, undo(4, 'r3', [], LOG[2]!.after, memory(6, '2026-03-07')));
  await db.itemConcept.create({ data: { itemId: 'deck/a', conceptId: 'states', position: 1 } });
  expect(await amiss()).toHaveLength(1);
  await retallyConcepts(db, ['states']);
  expect(await amiss()).toEqual([]);
});

test('an item that comes to be about something else takes its answers along', async () => {
  await append(...LOG);
  const asStates = { itemId: 'deck/a', conceptId: 'states', position: 0 };
  await changingConcepts(db, { itemId: 'deck/a' }, async () => {
    await db.itemConcept.deleteMany({ where: { itemId: 'deck/a' } });
    await db.itemConcept.create({ data: asStates });
  });
  const [tally, ...others] = await db.conceptTally.findMany();
  expect(others).toEqual([]);
  expect(tally).toMatchObject({ conceptId: 'states', asked: 1, seen: 1, strength: 17 });
  expect(await amiss()).toEqual([]);
});

test.each([
  ['DayTally', 'count'],
  ['DayTally', 'ms'],
  ['HourTally', 'recalled'],
  ['ConceptTally', 'strength'],
  ['ConceptTally', 'asked'],
])('a %s whose %s was changed is found', async (table, column) => {
  await append(...LOG);
  expect(await amiss()).toEqual([]);
  await db.$executeRawUnsafe(
    `UPDATE "${table}" SET "${column}" = "${column}" + 1 WHERE rowid IN (SELECT rowid FROM "${table}" LIMIT 1)`,
  );
  expect(await amiss()).toMatchObject([{ row: expect.stringContaining(table) }]);
  await db.$executeRawUnsafe(`DELETE FROM "${table}"`);
  expect(await amiss()).toContainEqual(expect.objectContaining({ stored: null }));
});

test('tallies go with their learner', async () => {
  await append(...LOG);
  await deleteLearner(db, 'ada');
  expect([await db.dayTally.count(), await db.conceptTally.count()]).toEqual([0, 0]);
});
