import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../../db/client';
import { migrate } from '../../../db/migrate';
import { plansOf } from '../../../db/testing/statements';
import { makeLearner } from '../../../study/made/make-learner';
import { largeScans, studyPlans } from './plans';

const NOW = new Date('2026-11-23T10:00:00Z');

test('nothing that a learner does on a day reads all of the log, nor all cards of everybody', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'recurrent-plans-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'test.db');
  migrate(path);
  const db = openDatabase(path);
  const made = await makeLearner(db, { cards: 40, reviews: 400, seed: 1, now: NOW });
  await db.$disconnect();
  const { learner } = (made as { value: { learner: string } }).value;
  const plans = await studyPlans(path, learner, NOW);
  const of = (table: string) => plans.filter(({ sql }) => sql.includes(table)).length;
  expect(of('LogEntry')).toBeGreaterThan(5);
  expect(of('Card')).toBeGreaterThan(10);
  expect(of('DayTally')).toBeGreaterThan(2);
  expect(largeScans(plans)).toEqual([]);
  const scanning = [
    'SELECT COUNT(*) FROM "LogEntry" WHERE "grade" = 3',
    'SELECT e."id" FROM "LogEntry" e WHERE e."kind" = \'undo\'',
    'SELECT * FROM "Card" c WHERE c."lapses" > 8',
  ];
  expect(largeScans(plansOf(path, scanning))).toHaveLength(scanning.length);
});
