import { expect, test } from 'vitest';
import { findDeck } from '../../db/repositories/decks';
import { testDatabase } from '../../db/test-database';
import { openDeck } from '../access/open-deck';
import { FLASHCARD, newAuthor, newDeck, newItem, noonOf, taken } from '../testing/author';
import { createDeck } from './create-deck';
import { deckForAuthor } from './deck-for-author';
import { deleteDeck, leaveDecks, restoreDeck } from './delete-deck';
import { editDeck } from './edit-deck';
import { dismissCollaborator, inviteCollaborator, shareDeck } from './share-deck';

const now = noonOf(0);

async function withDeck() {
  const db = testDatabase();
  const author = await newAuthor(db, 'author');
  const deck = await newDeck(db, author, 'Gates & states');
  return { db, author, deck };
}

/** Somebody who has a card of the deck's first item. */
async function withLearner(db: ReturnType<typeof testDatabase>, itemId: string) {
  const times = { createdAt: now, lastAnswerAt: now };
  await db.learner.create({ data: { id: 'l', zone: 'UTC', settings: {}, ...times } });
  const card = { id: `l:${itemId}`, learnerId: 'l', itemId, seq: 0, stage: 'new' };
  const deckId = itemId.split('/')[0]!;
  await db.card.create({
    data: { ...card, deckId, easeFactor: 250, interval: 0, repetitions: 0, lapses: 0 },
  });
}

test('decks of one title have short names of their own, which stay', async () => {
  const { db, author, deck } = await withDeck();
  expect(deck).toBe('gates-states');
  expect(await newDeck(db, author, 'Gates & States')).toBe('gates-states-2');
  const form = { title: ' Doors ', description: ' All of them. ' };
  taken(await editDeck(db, author, deck, form));
  expect(await findDeck(db, deck)).toMatchObject({ title: 'Doors', description: 'All of them.' });
});

test('a deck without a title, or with far too long a one, is not made', async () => {
  const { db, author } = await withDeck();
  for (const title of ['  ', 'x'.repeat(121)]) {
    const made = await createDeck(db, author, { title, description: '' }, now);
    expect(made).toMatchObject({ error: { kind: 'invalid', problems: [{ field: 'title' }] } });
  }
});

test('a deck that nobody studies is deleted for good, one that somebody studies is withdrawn', async () => {
  const { db, author, deck } = await withDeck();
  const slug = await newItem(db, author, deck, FLASHCARD);
  const other = await newDeck(db, author, 'Other');
  await newItem(db, author, other, FLASHCARD);
  await withLearner(db, `${deck}/${slug}`);
  expect(taken(await deleteDeck(db, author, other))).toBe('deleted');
  expect(await db.deck.findMany({ select: { id: true } })).toEqual([{ id: deck }]);
  expect(await db.concept.findMany({ select: { madeFor: true } })).toEqual([{ madeFor: deck }]);
  expect(taken(await deleteDeck(db, author, deck))).toBe('withdrawn');
  expect(await findDeck(db, deck)).toBeNull();
  expect(await db.card.count()).toBe(1);
  taken(await restoreDeck(db, author, deck));
  expect(await findDeck(db, deck)).not.toBeNull();
});

test('when an account goes, its decks go, save those that others study', async () => {
  const { db, author, deck } = await withDeck();
  const slug = await newItem(db, author, deck, FLASHCARD);
  await newDeck(db, author, 'Other');
  await withLearner(db, `${deck}/${slug}`);
  await db.$transaction(async (tx) => {
    await leaveDecks(tx, 'author');
    await tx.user.delete({ where: { id: 'author' } });
  });
  const left = await db.deck.findMany({ select: { id: true, ownerId: true, withdrawn: true } });
  expect(left).toEqual([{ id: deck, ownerId: null, withdrawn: true }]);
  expect(await db.item.count()).toBe(1);
});

test('a link opens a deck as long as it is the deck’s, and no other does', async () => {
  const { db, author, deck } = await withDeck();
  const share = async (visibility: 'private' | 'link' | 'public', fresh = false) =>
    taken(await shareDeck(db, author, { deck, visibility, fresh })).link;
  const opens = async (link: string | null) => {
    const links = link === null ? [] : [link];
    return (await openDeck(db, { userId: null, learnerId: 'guest', links }, deck, 'study')).ok;
  };
  const link = await share('link');
  expect(link).toMatch(/^[\w-]{24}$/);
  expect([await opens(link), await opens(null)]).toEqual([true, false]);
  expect(await share('private')).toBeNull();
  expect(await opens(link)).toBe(false);
  expect(await share('link')).toBe(link);
  const fresh = await share('link', true);
  expect([await opens(link), await opens(fresh)]).toEqual([false, true]);
  await share('public');
  expect(await opens(null)).toBe(true);
});

test('a collaborator is invited by e-mail, may edit and leave, and invites nobody', async () => {
  const { db, author, deck } = await withDeck();
  const helper = await newAuthor(db, 'helper');
  const invite = (email: string, by = author) => inviteCollaborator(db, by, { deck, email, now });
  expect(await invite('nobody@recurrent.example')).toMatchObject({
    error: { problems: [{ field: 'email' }] },
  });
  expect((await invite('author@recurrent.example')).ok).toBe(false);
  taken(await invite(' Helper@recurrent.example '));
  const { collaborators } = taken(await deckForAuthor(db, helper, deck));
  expect(collaborators).toEqual([{ userId: 'helper', email: 'helper@recurrent.example' }]);
  expect(await invite('author@recurrent.example', helper)).toMatchObject({
    error: { kind: 'forbidden' },
  });
  taken(await dismissCollaborator(db, helper, { deck, userId: 'helper' }));
  expect((await deckForAuthor(db, helper, deck)).ok).toBe(false);
});
