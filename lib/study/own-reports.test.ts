import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import type { Database } from '../db/client';
import { closeReport } from '../db/repositories/reports';
import { newReplies, ownReports, putReplyAside } from './own-reports';
import { report } from './report';
import { noonOf, student } from './testing/student';
import { studyDatabase } from './testing/study-database';

let db: Database;
let ada: ReturnType<typeof student>;

beforeEach(async () => {
  db = await studyDatabase();
  ada = student(db, 'ada');
});

/** Ada reports a card; gives the report's id. */
async function reported(itemId: string, text: string, day = 0): Promise<string> {
  const { cardId, itemVersion, seq, showing, draw } = await ada.see(itemId, noonOf(day));
  const id = randomUUID();
  const shown = { cardId, itemVersion, seq, showing, draw };
  await report(db, {
    ...{ ...shown, id, learnerId: 'ada', kind: 'problem', text, now: noonOf(day) },
  });
  return id;
}

const answer = (id: string, resolution: string, day = 1) =>
  closeReport(db, { id, deckId: 'first', resolution, at: noonOf(day) });

test('a learner sees what they reported, the latest first, and what became of it', async () => {
  const first = await reported('first/card-0', 'A typo.');
  await reported('first/drill', 'Too hard.', 1);
  await answer(first, 'Mended.', 2);
  const said = await ownReports(db, 'ada');
  expect(said).toMatchObject([
    { asked: 'Weighted input', text: 'Too hard.', reply: null },
    {
      ...{ asked: 'Front 0', text: 'A typo.', deck: { name: 'first', title: 'First deck' } },
      reply: { text: 'Mended.', seen: false },
    },
  ]);
  expect(await ownReports(db, 'bob')).toEqual([]);
});

test('what was asked is told as it was reported, not as it reads since', async () => {
  const id = await reported('first/card-0', 'A typo.');
  await db.itemVersion.create({
    data: {
      ...{ itemId: 'first/card-0', version: 2, hash: 'two' },
      body: { kind: 'flashcard', id: 'card-0', concepts: [], front: 'Mended front', back: '' },
    },
  });
  await db.item.update({ where: { id: 'first/card-0' }, data: { version: 2 } });
  await answer(id, 'Mended.');
  expect(await newReplies(db, 'ada')).toMatchObject([{ asked: 'Front 0' }]);
});

test('an answer is new until it is put aside, and new again where it is changed', async () => {
  const id = await reported('first/card-0', 'A typo.');
  expect(await newReplies(db, 'ada')).toEqual([]);
  await answer(id, 'Looking into it.');
  expect(await newReplies(db, 'ada')).toMatchObject([{ id, reply: { seen: false } }]);
  const aside = { id, learnerId: 'ada', now: noonOf(2) };
  expect((await putReplyAside(db, aside)).ok).toBe(true);
  expect(await newReplies(db, 'ada')).toEqual([]);
  expect(await ownReports(db, 'ada')).toMatchObject([{ reply: { seen: true } }]);
  await answer(id, 'Mended.', 3);
  expect(await newReplies(db, 'ada')).toMatchObject([{ reply: { text: 'Mended.' } }]);
});

test('nobody puts aside what is another’s, or what is not answered', async () => {
  const id = await reported('first/card-0', 'A typo.');
  expect((await putReplyAside(db, { id, learnerId: 'ada', now: noonOf(1) })).ok).toBe(false);
  await answer(id, 'Mended.');
  expect((await putReplyAside(db, { id, learnerId: 'eve', now: noonOf(1) })).ok).toBe(false);
  expect(await newReplies(db, 'ada')).toHaveLength(1);
});
