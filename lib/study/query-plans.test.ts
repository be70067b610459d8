import { expect, test } from 'vitest';
import { watch } from '../db/testing/query-plans';
import { catchUp } from './catch-up/catch-up';
import { standingPlans } from './catch-up/standing-plans';
import { deckShelf } from './deck-shelf';
import { nextItems } from './next-items';
import { noonOf, student, ZONE } from './testing/student';
import { studyDatabaseFile } from './testing/study-database';
import { today } from './today';
import { updateSettings } from './update-settings';

/** A table that has a row for each card, answer or item, by its name or ours, that is read through. */
const READ_THROUGH =
  /^SCAN (main\.)?(Card|Item|LogEntry|ItemVersion|ItemConcept|Attempt|[cei]|[jt]\d)( USING .*)?$/;

test('Today, the queue and plans find what they need by indexes, and never read through a log', async () => {
  const path = await studyDatabaseFile();
  const { db, steps, close } = watch(path);
  const ada = student(db, 'ada');
  for (const item of ['first/card-0', 'first/card-1']) {
    await ada.grade(await ada.see(item, noonOf(0)), 1, noonOf(0));
  }
  for (const order of ['due', 'relative', 'random'] as const) {
    await updateSettings(db, 'ada', { order }, noonOf(1));
    await nextItems(db, 'ada', noonOf(1), { count: 3, exclude: [], zone: ZONE });
  }
  await today(db, 'ada', noonOf(1));
  await standingPlans(db, 'ada', noonOf(1));
  await deckShelf(db, 'ada', noonOf(1));
  await catchUp(db, 'ada', noonOf(1), 7);
  // A list of nothing makes a query that cannot find anything.
  const found = steps().filter(({ sql }) => !sql.includes('1=0'));
  await close();
  const ofLog = found
    .filter(({ step }) => step.includes('LogEntry'))
    .map(({ step }) => step.replace('main.', ''));
  expect(new Set(ofLog)).toEqual(
    new Set([
      'SEARCH LogEntry USING COVERING INDEX LogEntry_learnerId_day_idx (learnerId=? AND day=?)',
      'SEARCH LogEntry USING INDEX LogEntry_learnerId_day_idx (learnerId=? AND day=? AND rowid>?)',
      'SEARCH LogEntry USING INDEX sqlite_autoindex_LogEntry_1 (id=?)',
    ]),
  );
  expect(found.filter(({ step }) => READ_THROUGH.test(step))).toEqual([]);
});
