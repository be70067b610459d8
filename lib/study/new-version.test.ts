import { expect, test } from 'vitest';
import type { FlashcardForm } from '../authoring/items/item-form';
import { publishItem } from '../authoring/items/publish-item';
import type { Shown } from './shown-item';
import { noonOf, student, ZONE } from './testing/student';
import { studyDatabase } from './testing/study-database';
import { verify } from './verify';
import { viewerOf } from './viewer';

const author = { userId: 'author', learnerId: 'author', links: [] };

const CARD: FlashcardForm = {
  ...{ kind: 'flashcard', concepts: ['cards'], front: 'Front', back: 'Back' },
  ...{ answers: [], more: [], source: '' },
};

const face = (text: string) => ({ front: `${text}?`, back: `${text}.` });

/** The bank's second deck given to an author, whose one card can be published anew. */
async function withAuthor() {
  const db = await studyDatabase();
  await db.user.create({ data: { id: 'author', name: 'a', email: 'a@recurrent.example' } });
  await db.deck.update({ where: { id: 'second' }, data: { ownerId: 'author' } });
  const now = noonOf(0);
  const publish = async (form: FlashcardForm, base: number) => {
    const place = { deck: 'second', slug: 'last', base, note: '', now };
    const published = await publishItem(db, author, { ...place, form });
    if (!published.ok) throw new Error(JSON.stringify(published.error));
  };
  const ann = student(db, 'ann');
  await db.learner.create({
    data: { id: 'ann', zone: ZONE, settings: {}, createdAt: now, lastAnswerAt: now },
  });
  await db.adoption.create({ data: { learnerId: 'ann', deckId: 'second', at: now } });
  const queue = async (day: number) =>
    (await ann.next(noonOf(day), 50)).map(({ itemId }) => itemId);
  return { db, publish, ann, queue };
}

function frontOf(shown: Shown): string {
  return shown.kind === 'flashcard' ? shown.front : shown.kind;
}

test('a card is shown in the new version at its next review, and its schedule stays', async () => {
  const { db, publish, ann } = await withAuthor();
  await ann.grade(await ann.see('second/last', noonOf(0)), 4, noonOf(0));
  await publish({ ...CARD, front: 'Another front' }, 1);
  const shown = await ann.see('second/last', noonOf(1));
  expect([frontOf(shown), shown.itemVersion, shown.seq]).toEqual(['Another front', 2, 1]);
  await ann.grade(shown, 4, noonOf(1));
  const log = await db.logEntry.findMany({ orderBy: { seq: 'asc' } });
  expect(log.map(({ itemVersion }) => itemVersion)).toEqual([1, 2]);
  expect(log[1]!.after).toMatchObject({ repetitions: 2, interval: 6 });
});

test('an answer to the version that was shown is taken as given to it', async () => {
  const { db, publish, ann } = await withAuthor();
  const shown = await ann.see('second/last', noonOf(0));
  await publish({ ...CARD, front: 'Another front' }, 1);
  await ann.grade(shown, 4, noonOf(0));
  expect((await db.logEntry.findFirstOrThrow()).itemVersion).toBe(1);
});

test('the cards of sides that go rest, and come back as they were with sides that come back', async () => {
  const { db, publish, ann, queue } = await withAuthor();
  await publish({ ...CARD, more: [face('b'), face('c')] }, 1);
  const [first, second, third] = ['second/last', 'second/last~2', 'second/last~3'];
  // Siblings are kept for later days, so each is answered on a day of its own.
  for (const [day, id] of [first, second, third].entries()) {
    await ann.grade(await ann.see(id!, noonOf(day)), 4, noonOf(day));
  }
  const card = await db.card.findUniqueOrThrow({ where: { id: `ann:${third}` } });
  await publish(CARD, 2);
  expect(new Set(await queue(20))).toEqual(new Set([first]));
  const resting = await db.card.findUniqueOrThrow({ where: { id: `ann:${third}` } });
  expect(resting).toEqual(card);
  await publish({ ...CARD, more: [face('d'), face('e')] }, 3);
  const shown = await ann.see(third!, noonOf(30));
  expect([frontOf(shown), shown.itemVersion, shown.seq]).toEqual(['e?', 4, 1]);
  expect((await verify(db)).mismatches).toEqual([]);
});

test('a withdrawn deck’s cards rest', async () => {
  const { db, ann, queue } = await withAuthor();
  await ann.grade(await ann.see('second/last', noonOf(0)), 4, noonOf(0));
  await db.deck.update({ where: { id: 'second' }, data: { withdrawn: true } });
  expect(await queue(1)).toEqual([]);
  expect((await viewerOf(db, 'ann', noonOf(1), ZONE)).decks.map(({ id }) => id)).toEqual(['first']);
});
