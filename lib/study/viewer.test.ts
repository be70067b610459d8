import { expect, test } from 'vitest';
import { deckView } from './deck-view';
import { flag } from './flag';
import { hint } from './hint';
import { putAside } from './put-aside';
import { report } from './report';
import { noonOf, student, ZONE } from './testing/student';
import { studyDatabase } from './testing/study-database';
import { viewerOf } from './viewer';

const now = noonOf(0);

/** The second deck made somebody's, and a learner's whose guest has answered a card of the first. */
async function withOwner(visibility: string) {
  const db = await studyDatabase();
  await db.user.create({ data: { id: 'owner', name: 'o', email: 'o@recurrent.example' } });
  const data = { source: 'made', ownerId: 'owner', visibility, link: 'secret' };
  await db.deck.update({ where: { id: 'second' }, data });
  const names = async (learnerId: string) =>
    (await viewerOf(db, learnerId, now, ZONE)).decks.map(({ name }) => name);
  const title = async (learnerId: string, link?: string) =>
    (await deckView(db, 'second', learnerId, now, ZONE, link))?.title ?? null;
  return { db, names, title };
}

test('a private deck is listed for its owner and opened by nobody else', async () => {
  const { names, title } = await withOwner('private');
  expect(await names('owner')).toEqual(['first', 'second']);
  expect(await names('guest')).toEqual(['first']);
  expect(await title('owner')).toBe('Second deck');
  expect(await title('guest', 'secret')).toBeNull();
});

test('a deck shared by link is opened by the link, and stays open to whoever took it up', async () => {
  const { db, names, title } = await withOwner('link');
  expect(await title('guest')).toBeNull();
  expect(await title('guest', 'secret')).toBe('Second deck');
  const guest = student(db, 'guest');
  await guest.grade(await guest.see('first/card-0', now), 4, now);
  await db.adoption.create({
    data: { learnerId: 'guest', deckId: 'second', at: now, link: 'secret' },
  });
  expect(await names('guest')).toEqual(['first', 'second']);
  await db.deck.update({ where: { id: 'second' }, data: { link: 'another' } });
  expect(await names('guest')).toEqual(['first']);
});

test('everybody’s decks are taken up by themselves only where they are the bank’s', async () => {
  const { db, title } = await withOwner('public');
  const { decks, adopted } = await viewerOf(db, 'guest', now, ZONE);
  expect([decks.map(({ name }) => name), [...adopted]]).toEqual([['first'], ['first']]);
  expect(await title('guest')).toBe('Second deck');
});

test('whoever guesses the id of a card that they may not study gets nothing and stores nothing', async () => {
  const { db } = await withOwner('private');
  const guest = student(db, 'guest');
  const shown = {
    ...(await guest.see('first/card-0', now)),
    ...{ cardId: 'guest:second/last', itemId: 'second/last', itemVersion: 1, seq: 0, showing: 0 },
  };
  const named = {
    learnerId: 'guest',
    cardId: shown.cardId,
    itemVersion: 1,
    seq: 0,
    now,
    zone: ZONE,
  };
  const place = { ...named, showing: 0, draw: 0 };
  const tries = [
    await guest.tryGrade(shown, 4, now),
    await guest.tryAnswer(shown, { option: 0 }, now),
    await putAside(db, { ...named, id: 'a', action: 'resume' }),
    await putAside(db, { ...named, id: 'b', action: 'suspend' }),
    await flag(db, { ...named, flagged: true }),
    await report(db, { ...place, id: 'c', kind: 'problem', text: 'Hm.' }),
    await hint(db, { ...place, step: 1 }),
  ];
  const refused = { ok: false, error: { kind: 'unknown-card' } };
  for (const [at, tried] of tries.entries()) expect([at, tried]).toEqual([at, refused]);
  expect([await db.card.count(), await db.learner.count(), await db.report.count()]).toEqual([
    0, 0, 0,
  ]);
  const owner = student(db, 'owner');
  const own = await owner.tryGrade({ ...shown, cardId: 'owner:second/last' }, 4, now);
  expect(own.ok).toBe(true);
});
