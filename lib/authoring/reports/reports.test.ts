import { expect, test } from 'vitest';
import { testDatabase } from '../../db/test-database';
import { deleteDeck } from '../decks/delete-deck';
import { CHOICE, DRILL, newAuthor, newDeck, newItem, noonOf, taken } from '../testing/author';
import { reportsFor, resolveReport } from './reports';

async function withReports() {
  const db = testDatabase();
  const author = await newAuthor(db, 'author');
  const deck = await newDeck(db, author);
  const question = await newItem(db, author, deck, CHOICE);
  const drill = await newItem(db, author, deck, DRILL);
  const times = { createdAt: noonOf(0), lastAnswerAt: noonOf(0) };
  await db.learner.create({ data: { id: 'l', zone: 'UTC', settings: {}, ...times } });
  const said = { learnerId: 'l', itemVersion: 1, kind: 'problem' };
  await db.report.create({
    data: { ...said, id: 'r1', itemId: `${deck}/${question}`, text: 'A typo.', at: noonOf(1) },
  });
  const draw = { template: 'x', version: 1, level: 2, seed: 4711 };
  await db.report.create({
    data: { ...said, id: 'r2', itemId: `${deck}/${drill}`, text: 'Hm.', at: noonOf(2), draw },
  });
  return { db, author, deck };
}

test('what learners say is listed with the item and the numbers, and not who said it', async () => {
  const { db, author, deck } = await withReports();
  const reports = taken(await reportsFor(db, author, deck));
  expect(reports.map(({ slug, text, numbers }) => [slug, text, numbers])).toEqual([
    ['drill', 'Hm.', 'level 2, seed 4711'],
    ['choice', 'A typo.', null],
  ]);
  expect(JSON.stringify(reports)).not.toContain('learner');
});

test('a report is closed with a word to the learner, and the open ones come first', async () => {
  const { db, author, deck } = await withReports();
  const resolve = (resolution: string, report = 'r2', by = author) =>
    resolveReport(db, by, { deck, report, resolution, now: noonOf(3) });
  expect(await resolve(' ')).toMatchObject({ error: { problems: [{ field: 'resolution' }] } });
  taken(await resolve('Mended.'));
  const reports = taken(await reportsFor(db, author, deck));
  expect(reports.map(({ id, resolution }) => [id, resolution])).toEqual([
    ['r1', null],
    ['r2', 'Mended.'],
  ]);
  expect(await resolve('Mended.', 'no-such')).toEqual({ ok: false, error: { kind: 'unknown' } });
  const other = await newAuthor(db, 'other');
  const elsewhere = await newDeck(db, other, 'Elsewhere');
  const guessed = { deck: elsewhere, report: 'r1', resolution: 'Mine now.', now: noonOf(3) };
  expect((await resolveReport(db, other, guessed)).ok).toBe(false);
});

test('a deck goes with what was said of it', async () => {
  const { db, author, deck } = await withReports();
  expect(taken(await deleteDeck(db, author, deck))).toBe('deleted');
  expect(await db.report.count()).toBe(0);
});
