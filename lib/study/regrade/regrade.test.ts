import { expect, test } from 'vitest';
import { formOfBody } from '../../authoring/items/open-item';
import { publishItem } from '../../authoring/items/publish-item';
import type { StoredBody } from '../../authoring/items/stored-body';
import { findItem } from '../../db/repositories/items';
import { logOfCard } from '../../db/repositories/log';
import type { Shown } from '../shown-item';
import { noonOf, student } from '../testing/student';
import { studyDatabase } from '../testing/study-database';
import { verify } from '../verify';
import { dryRegrade, regrade } from './regrade';

const author = { userId: 'author', learnerId: 'author', links: [] };
const ITEM = 'first/question';
const request = { deck: 'first', slug: 'question', from: 1, to: 1 };

/**
 * The question of the bank made the author's, answered by two learners: one chose what the key calls right,
 * one the option a. Then the key is put right: it was a all along.
 */
async function withWrongKey() {
  const db = await studyDatabase();
  await db.user.create({ data: { id: 'author', name: 'a', email: 'a@recurrent.example' } });
  await db.deck.update({ where: { id: 'first' }, data: { ownerId: 'author' } });
  for (const [id, text, grade] of [
    ['ann', 'right', 4],
    ['bob', 'a', 1],
  ] as const) {
    const learner = student(db, id);
    const shown = await learner.see(ITEM, noonOf(0));
    const marked = await learner.answer(shown, { option: placeOf(shown, text) }, noonOf(0), id);
    await learner.grade(shown, Math.min(grade, marked.proposed), noonOf(0), id);
  }
  const item = (await findItem(db, ITEM))!;
  const form = await formOfBody(db, item.body as StoredBody);
  if (form.kind !== 'choice') throw new Error(form.kind);
  const right = form.options.findIndex(({ text }) => text === 'a');
  const mended = { ...form, right };
  const now = noonOf(1);
  await publishItem(db, author, {
    ...{ deck: 'first', slug: 'question', form: mended, base: 1, note: '', now },
  });
  const card = (id: string) => db.card.findUniqueOrThrow({ where: { id: `${id}:${ITEM}` } });
  return { db, card };
}

function placeOf(shown: Shown, text: string): number {
  if (shown.kind !== 'choice') throw new Error(shown.kind);
  return shown.options.indexOf(text);
}

function taken<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

test('a dry run says which answers count otherwise by the mended key, and changes nothing', async () => {
  const { db, card } = await withWrongKey();
  const before = [await card('ann'), await card('bob')];
  const { cards, changes } = taken(await dryRegrade(db, author, request));
  expect(cards).toBe(2);
  expect(changes.map(({ reviewId, was, now }) => [reviewId, was, now])).toEqual([
    ['ann', 4, 1],
    ['bob', 1, 4],
  ]);
  for (const { learner } of changes) expect(learner).toMatch(/^[0-9a-f]{8}$/);
  expect(changes[0]!.learner).not.toBe(changes[1]!.learner);
  expect([await card('ann'), await card('bob')]).toEqual(before);
});

test('marking again appends to the log, moves the cards, and touches no past row', async () => {
  const { db, card } = await withWrongKey();
  const past = await logOfCard(db, `bob:${ITEM}`);
  taken(await regrade(db, author, request, noonOf(2)));
  expect(await card('ann')).toMatchObject({ repetitions: 0, interval: 1 });
  expect(await card('bob')).toMatchObject({ repetitions: 1, interval: 1, againDay: null, seq: 2 });
  const log = await logOfCard(db, `bob:${ITEM}`);
  expect(log.slice(0, past.length)).toEqual(past);
  expect(log.at(-1)).toMatchObject({ kind: 'regrade', grade: 4, answer: { regrades: 'bob' } });
  expect((await verify(db)).mismatches).toEqual([]);
});

test('marking again twice changes nothing more, and a key put back gives back the grades', async () => {
  const { db, card } = await withWrongKey();
  const before = await card('bob');
  taken(await regrade(db, author, request, noonOf(2)));
  expect(taken(await regrade(db, author, request, noonOf(2))).changes).toEqual([]);
  const item = (await findItem(db, ITEM))!;
  const form = await formOfBody(db, item.body as StoredBody);
  if (form.kind !== 'choice') throw new Error(form.kind);
  const right = form.options.findIndex(({ text }) => text === 'right');
  const now = noonOf(3);
  const back = { ...form, right };
  await publishItem(db, author, {
    ...{ deck: 'first', slug: 'question', form: back, base: 2, note: '', now },
  });
  expect(taken(await regrade(db, author, request, now)).changes).toHaveLength(2);
  expect(await card('bob')).toEqual({ ...before, seq: 3 });
  expect((await verify(db)).mismatches).toEqual([]);
});

test('a learner goes on from the regraded card as from any other', async () => {
  const { db, card } = await withWrongKey();
  taken(await regrade(db, author, request, noonOf(1)));
  const bob = student(db, 'bob');
  const shown = await bob.see(ITEM, noonOf(1));
  expect(shown.itemVersion).toBe(2);
  const marked = await bob.answer(shown, { option: placeOf(shown, 'a') }, noonOf(1), 'next');
  await bob.grade(shown, marked.proposed, noonOf(1), 'next');
  expect(await card('bob')).toMatchObject({ repetitions: 2, interval: 6 });
  expect((await verify(db)).mismatches).toEqual([]);
});

test('only who works on the deck marks again, and only what has a key', async () => {
  const { db } = await withWrongKey();
  const other = { userId: 'other', learnerId: 'other', links: [] };
  expect(await dryRegrade(db, other, request)).toEqual({ ok: false, error: { kind: 'forbidden' } });
  expect(await regrade(db, other, request, noonOf(2))).toMatchObject({ ok: false });
  const card = { ...request, slug: 'card-0' };
  expect(await dryRegrade(db, author, card)).toMatchObject({ error: { kind: 'invalid' } });
});
