import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { checksum } from '../../checksum';
import { openDatabase } from '../../client';
import { migrate } from '../../migrate';
import type { NewLogEntry } from '../log';
import { makeDeck, makeLearner, review } from '../test-learner';
import { talliesAmiss } from './tallies-amiss';

const MIGRATIONS = fileURLToPath(new URL('../../../../prisma/migrations', import.meta.url));
const TALLIES = '20261123043000_tallies';
/** What builds on them. */
const LATER = [
  '20261123043100_card_figures',
  '20261123043200_forgotten_cards',
  '20261123043300_search',
  '20261123048100_quarter_hours',
];

const memory = (interval: number, due: string | null) => ({ interval, due });
const entry = (seq: number, more: Partial<NewLogEntry>): NewLogEntry => ({
  ...review(`r${seq}`, 'ada', seq),
  ...more,
});

test('a database from before the tallies counts what its logs hold already', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'recurrent-fill-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const earlier = join(folder, 'migrations');
  cpSync(MIGRATIONS, earlier, { recursive: true });
  for (const name of readdirSync(earlier)) {
    if ([TALLIES, ...LATER].includes(name)) rmSync(join(earlier, name), { recursive: true });
  }
  const path = join(folder, 'old.db');
  migrate(path, earlier);
  const db = openDatabase(path);
  onTestFinished(() => db.$disconnect());
  await makeDeck(db);
  await makeLearner(db, 'ada');
  await db.concept.create({ data: { id: 'gates', title: 'Gates', summary: '' } });
  await db.itemConcept.create({ data: { itemId: 'deck/a', conceptId: 'gates', position: 0 } });
  const intervals = [1, 2, 6, 7, 20, 21, 59, 60, 179, 180, 364, 365, 4_000];
  const log = [
    entry(1, { before: memory(0, null) }),
    entry(2, { repeat: true, at: new Date('2026-03-01T23:30:00Z'), before: memory(1, 'later') }),
    ...intervals.map((days, at) => entry(at + 3, { before: memory(days, 'then'), grade: at % 6 })),
    entry(17, { kind: 'undo', grade: null, undoes: 'r14', answer: { along: ['r15'] } }),
  ];
  for (const one of log) {
    const answer = one.answer as object;
    await db.logEntry.create({
      data: { ...one, answer, draw: undefined, checksum: checksum(one) },
    });
  }
  await db.card.update({ where: { id: 'ada:deck/a' }, data: memory(17, '2026-04-01') });
  expect(migrate(path)).toEqual({ ok: true, value: [TALLIES, ...LATER] });
  expect(await db.dayTally.count()).toBeGreaterThan(8);
  expect(await db.$transaction((tx) => talliesAmiss(tx, 'ada'))).toEqual([]);
  expect(await db.conceptTally.findMany()).toMatchObject([{ asked: 11, seen: 1, strength: 17 }]);
});
