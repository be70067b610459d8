import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import type { Database } from '../db/client';
import { type ReportRequest, report } from './report';
import { showingSeed } from './showing';
import type { Shown } from './shown-item';
import { noonOf, student } from './testing/student';
import { studyDatabase } from './testing/study-database';

let db: Database;
let ada: ReturnType<typeof student>;

beforeEach(async () => {
  db = await studyDatabase();
  ada = student(db, 'ada');
});

function say(shown: Shown, request: Partial<ReportRequest> = {}) {
  const { cardId, itemVersion, seq, showing, draw } = shown;
  const named = { id: randomUUID(), learnerId: 'ada', cardId, itemVersion, seq, showing, draw };
  const said = { kind: 'problem', text: 'A typo.', now: noonOf(0) } as const;
  return report(db, { ...named, ...said, ...request });
}

test('a problem with a drill is kept with the version and the numbers that were shown', async () => {
  const shown = await ada.see('first/drill', noonOf(0));
  await say(shown);
  expect(await db.report.findMany()).toMatchObject([
    {
      ...{ learnerId: 'ada', itemId: 'first/drill', itemVersion: 1, kind: 'problem' },
      ...{ text: 'A typo.', attemptId: null, resolvedAt: null },
      draw: { template: 'weighted', version: 1, level: 1, seed: showingSeed(shown) },
    },
  ]);
});

test('a disputed mark is kept with the marked answer and its numbers', async () => {
  const shown = await ada.see('first/question', noonOf(0));
  const attemptId = randomUUID();
  await ada.answer(shown, { option: 0 }, noonOf(0), attemptId);
  await say(shown, { kind: 'mark', attemptId, text: 'I meant the other.' });
  const attempt = await db.attempt.findUniqueOrThrow({ where: { id: attemptId } });
  expect(await db.report.findMany()).toMatchObject([
    { kind: 'mark', attemptId, draw: (attempt.mark as { draw: object }).draw },
  ]);
});

test('a mark that is not there, or is another’s, is not disputed', async () => {
  const shown = await ada.see('first/question', noonOf(0));
  const bob = student(db, 'bob');
  const attemptId = randomUUID();
  await bob.answer(await bob.see('first/question', noonOf(0)), { option: 0 }, noonOf(0), attemptId);
  for (const request of [{}, { attemptId: randomUUID() }, { attemptId }]) {
    expect(await say(shown, { kind: 'mark', ...request })).toMatchObject({ ok: false });
  }
  expect(await db.report.count()).toBe(0);
});

test('a report sent twice is kept once; on a flashcard it has no numbers', async () => {
  const shown = await ada.see('first/card-0', noonOf(0));
  const id = randomUUID();
  for (const text of ['First.', 'Again.']) await say(shown, { id, text });
  expect(await db.report.findMany()).toMatchObject([{ id, text: 'First.', draw: null }]);
});
