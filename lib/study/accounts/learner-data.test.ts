import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Database } from '../../db/client';
import { noonOf, student } from '../testing/student';
import { studyDatabase } from '../testing/study-database';
import { deleteLearnerData, exportLearner } from './learner-data';

interface Column {
  readonly table: string;
  readonly name: string;
}

/** All columns of all tables of ours. */
function columns(db: Database): Promise<Column[]> {
  return db.$queryRaw`
    SELECT m.name AS "table", c.name AS "name" FROM sqlite_master m, pragma_table_info(m.name) c
    WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.sql NOT LIKE '%VIRTUAL%'`;
}

/** The tables in which an id occurs anywhere, in whatever column and within whatever text. */
async function tablesWith(db: Database, id: string): Promise<string[]> {
  const found = new Set<string>();
  for (const { table, name } of await columns(db)) {
    const sql = `SELECT count(*) AS "n" FROM "${table}" WHERE instr(CAST("${name}" AS TEXT), ?) > 0`;
    const [row] = await db.$queryRawUnsafe<{ n: number }[]>(sql, id);
    if (Number(row?.n) > 0) found.add(table);
  }
  return [...found].sort();
}

/** A learner of whom every table that has to do with learners holds a row. */
async function fullLearner(db: Database, id: string): Promise<void> {
  const own = student(db, id);
  const shown = await own.see('first/card-0', noonOf(0));
  await own.grade(shown, 4, noonOf(0), randomUUID());
  const drill = await own.see('first/drill', noonOf(0));
  await own.answer(drill, { dontKnow: true }, noonOf(0), randomUUID());
  const at = noonOf(0);
  const about = { learnerId: id, itemId: 'first/card-0', itemVersion: 1 };
  await db.report.create({ data: { id: `report-${id}`, ...about, kind: 'problem', text: '', at } });
  await db.plan.create({
    data: { id: `plan-${id}`, learnerId: id, kind: 'vacation', from: '', to: '', at },
  });
  await db.adoption.upsert({
    where: { learnerId_deckId: { learnerId: id, deckId: 'first' } },
    create: { learnerId: id, deckId: 'first', at },
    update: {},
  });
  const cardId = `${id}:first/card-0`;
  await db.hint.create({ data: { cardId, seq: 1, showing: 0, steps: 1, at } });
  await db.quizSitting.create({
    data: { id: `sitting-${id}`, learnerId: id, spec: {}, questions: [], startedAt: at },
  });
  const sitting = { sittingId: `sitting-${id}`, position: 0, grade: 4, correct: true, score: 1 };
  await db.quizAnswer.create({ data: { id: `quiz-${id}`, ...sitting, counted: false, at } });
}

test('an export has every table that names the learner, and no other learner’s rows', async () => {
  const db = await studyDatabase();
  await fullLearner(db, 'ada-1815');
  await fullLearner(db, 'bob-1777');
  const { tables } = (await exportLearner(db, 'ada-1815'))!;
  expect(Object.keys(tables).sort()).toEqual(await tablesWith(db, 'ada-1815'));
  expect(JSON.stringify(tables)).not.toContain('bob-1777');
  const named = (await columns(db)).filter(({ name }) => name === 'learnerId');
  // A table that comes later is to be filled above, so that this test looks at it too.
  expect(named.map(({ table }) => table).filter((table) => !tables[table])).toEqual([]);
});

test('after a deletion nothing in any table names the learner, and others keep all', async () => {
  const db = await studyDatabase();
  await fullLearner(db, 'ada-1815');
  await fullLearner(db, 'bob-1777');
  const bobs = await exportLearner(db, 'bob-1777');
  expect(await deleteLearnerData(db, 'ada-1815')).toBe(true);
  expect(await tablesWith(db, 'ada-1815')).toEqual([]);
  expect(await exportLearner(db, 'bob-1777')).toEqual(bobs);
  expect(await deleteLearnerData(db, 'ada-1815')).toBe(false);
  expect(await exportLearner(db, 'ada-1815')).toBeNull();
});

test('an account goes with its learner, sessions and decks; a deck that others study stays, as nobody’s', async () => {
  const db = await studyDatabase();
  await fullLearner(db, 'ada-1815');
  await fullLearner(db, 'bob-1777');
  const user = { id: 'user-ada', name: 'Ada', email: 'ada@example.org' };
  await db.user.create({ data: user });
  await db.learner.update({ where: { id: 'ada-1815' }, data: { userId: user.id } });
  const session = { id: 's', token: 'token-of-ada', expiresAt: noonOf(9), userId: user.id };
  await db.session.create({ data: session });
  for (const name of ['studied', 'alone']) {
    const about = { title: name, description: '', position: 9, source: 'made', ownerId: user.id };
    await db.deck.create({ data: { id: name, name, ...about } });
    const item = { deckId: name, kind: 'flashcard', position: 0, version: 1 };
    await db.item.create({ data: { id: `${name}/one`, ...item } });
    await db.itemVersion.create({
      data: { itemId: `${name}/one`, version: 1, hash: '', body: { front: '', back: '' } },
    });
  }
  await db.card.create({
    data: {
      ...{ id: 'bob-1777:studied/one', learnerId: 'bob-1777', itemId: 'studied/one', seq: 0 },
      ...{ easeFactor: 250, interval: 0, repetitions: 0, lapses: 0, stage: 'new' },
    },
  });
  const told = JSON.stringify(await exportLearner(db, 'ada-1815'));
  expect(told).toContain('ada@example.org');
  expect(told).not.toContain('token-of-ada');
  expect(await deleteLearnerData(db, 'ada-1815')).toBe(true);
  expect(await tablesWith(db, 'user-ada')).toEqual([]);
  expect(await db.deck.findMany({ where: { source: 'made' } })).toMatchObject([
    { id: 'studied', ownerId: null },
  ]);
});
