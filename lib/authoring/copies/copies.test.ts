import { expect, test } from 'vitest';
import type { Database } from '../../db/client';
import { insertItems } from '../../db/repositories/bulk';
import { findItem } from '../../db/repositories/items';
import { findMedia, nameMedia, storeMedia } from '../../db/repositories/media';
import { storeNotes } from '../../db/repositories/notes';
import { testDatabase } from '../../db/test-database';
import type { Author } from '../access/open-deck';
import { deckForAuthor } from '../decks/deck-for-author';
import { shareDeck } from '../decks/share-deck';
import { withdrawItem } from '../items/arrange';
import type { ItemForm } from '../items/item-form';
import { openItem } from '../items/open-item';
import { publishItem } from '../items/publish-item';
import type { StoredBody } from '../items/stored-body';
import {
  CHOICE,
  DRILL,
  FLASHCARD,
  newAuthor,
  newDeck,
  newItem,
  noonOf,
  taken,
} from '../testing/author';
import { copyDeck } from './copy-deck';
import { decideUpdate, updatesFor } from './updates';

const now = noonOf(2);

/** A public deck of one author with a card, a question and a drill, and its copy, another's. */
async function withCopy() {
  const db = testDatabase();
  const author = await newAuthor(db, 'author');
  const other = await newAuthor(db, 'other');
  const source = await newDeck(db, author, 'Source');
  const slugs = {
    card: await newItem(db, author, source, FLASHCARD),
    question: await newItem(db, author, source, CHOICE),
    drill: await newItem(db, author, source, DRILL),
  };
  await storeNotes(db, source, [
    { heading: 'On gates', lead: 'They open.' } as { heading: string },
  ]);
  const hash = await storeMedia(db, { type: 'image/webp', bytes: new Uint8Array([1, 2]) }, now);
  await nameMedia(db, source, 'gate.webp', hash);
  taken(await shareDeck(db, author, { deck: source, visibility: 'public', fresh: false }));
  const copy = taken(await copyDeck(db, other, source, now));
  return { db, author, other, source, slugs, copy };
}

const publish = async (
  db: Database,
  author: Author,
  place: { deck: string; slug: string; base: number },
  form: ItemForm,
) => taken(await publishItem(db, author, { ...place, form, note: '', now }));

test('a copy is private, says the same, and has the notes and pictures', async () => {
  const { db, other, copy, source, slugs } = await withCopy();
  const { deck, items } = taken(await deckForAuthor(db, other, copy));
  expect(deck).toMatchObject({ title: 'Source', visibility: 'private', ownerId: 'other' });
  expect(deck.copiedFrom).toBe(source);
  expect(items.map(({ slug }) => slug)).toEqual(Object.values(slugs));
  const form = async (slug: string) => taken(await openItem(db, other, copy, slug)).published;
  expect(await form(slugs.card)).toEqual(FLASHCARD);
  expect(await form(slugs.question)).toEqual({ ...CHOICE, concepts: ['Source'] });
  expect(await form(slugs.drill)).toEqual(DRILL);
  expect((await findMedia(db, copy, 'gate.webp'))?.type).toBe('image/webp');
  expect(await db.note.findFirst({ where: { deckId: copy } })).toMatchObject({
    ...{ heading: 'On gates', body: { lead: 'They open.' } },
  });
  expect(taken(await updatesFor(db, other, copy))).toEqual([]);
});

test('an update is offered item by item, says whether one’s own was edited, and is taken or left', async () => {
  const { db, author, other, source, slugs, copy } = await withCopy();
  const base = 1;
  const fresh = { ...FLASHCARD, back: 'It mixes old and new.' };
  await publish(db, author, { deck: source, slug: slugs.card, base }, fresh);
  await publish(db, author, { deck: source, slug: slugs.question, base }, {
    ...CHOICE,
    prompt: 'Theirs?',
  } as ItemForm);
  const mine = { ...CHOICE, concepts: ['Source'], prompt: 'Mine?' } as ItemForm;
  await publish(db, other, { deck: copy, slug: slugs.question, base }, mine);
  const added = await newItem(db, author, source, { ...FLASHCARD, front: 'Added?' });

  const updates = taken(await updatesFor(db, other, copy));
  expect(updates.map(({ slug, edited, version }) => [slug, edited, version])).toEqual([
    [slugs.card, false, 2],
    [slugs.question, true, 2],
    [null, false, 1],
  ]);
  expect(updates[0]!.changes.map(({ field }) => field)).toEqual(['Back']);
  const decide = (place: number, take: boolean) => {
    const { from, version } = updates[place]!;
    return decideUpdate(db, other, { deck: copy, from, version, take, now });
  };
  taken(await decide(0, true));
  taken(await decide(1, false));
  taken(await decide(2, true));
  const form = async (slug: string) => taken(await openItem(db, other, copy, slug)).published;
  expect(await form(slugs.card)).toEqual(fresh);
  expect(await form(slugs.question)).toEqual(mine);
  expect(await form(added)).toMatchObject({ front: 'Added?' });
  expect(taken(await updatesFor(db, other, copy))).toEqual([]);
  const stale = { deck: copy, from: `${source}/${slugs.card}`, version: 1, take: true, now };
  expect(await decideUpdate(db, other, stale)).toMatchObject({ error: { kind: 'moved-on' } });
});

test('what was withdrawn on either side is not offered, nor is anything of a deck that was closed', async () => {
  const { db, author, other, source, slugs, copy } = await withCopy();
  const fresh = { ...FLASHCARD, back: 'New.' };
  await publish(db, author, { deck: source, slug: slugs.card, base: 1 }, fresh);
  await publish(db, author, { deck: source, slug: slugs.question, base: 1 }, {
    ...CHOICE,
    prompt: 'New?',
  } as ItemForm);
  const offered = async () => taken(await updatesFor(db, other, copy)).map(({ slug }) => slug);
  expect(await offered()).toEqual([slugs.card, slugs.question]);
  taken(await withdrawItem(db, other, { deck: copy, slug: slugs.card, withdrawn: true }));
  taken(await withdrawItem(db, author, { deck: source, slug: slugs.question, withdrawn: true }));
  expect(await offered()).toEqual([]);
  taken(await withdrawItem(db, other, { deck: copy, slug: slugs.card, withdrawn: false }));
  expect(await offered()).toEqual([slugs.card]);
  taken(await shareDeck(db, author, { deck: source, visibility: 'private', fresh: false }));
  expect(await offered()).toEqual([]);
});

test('updates of a deck that was copied by its link are offered as long as the link holds', async () => {
  const { db, author, other } = await withCopy();
  const source = await newDeck(db, author, 'By link');
  const slug = await newItem(db, author, source, FLASHCARD);
  const share = async (fresh: boolean) =>
    taken(await shareDeck(db, author, { deck: source, visibility: 'link', fresh })).link!;
  const links = [await share(false)];
  expect((await copyDeck(db, other, source, now)).ok).toBe(false);
  const copy = taken(await copyDeck(db, { ...other, links }, source, now));
  await publish(db, author, { deck: source, slug, base: 1 }, { ...FLASHCARD, back: 'New.' });
  expect(taken(await updatesFor(db, other, copy))).toHaveLength(1);
  await share(true);
  expect(taken(await updatesFor(db, other, copy))).toEqual([]);
});

test('a deck of thousands of items is copied and opened in seconds', async () => {
  const { db, author, other } = await withCopy();
  const source = await newDeck(db, author, 'Large');
  const slug = await newItem(db, author, source, FLASHCARD);
  const body = (await findItem(db, `${source}/${slug}`))!.body as StoredBody;
  const many = Array.from({ length: 5000 }, (_, position) => {
    const id = `card-${position}`;
    return { slug: id, kind: 'flashcard', parts: 1, position, body: { ...body, id } };
  });
  await db.$transaction((tx) => insertItems(tx, source, many, { authorId: 'author', at: now }));
  taken(await shareDeck(db, author, { deck: source, visibility: 'public', fresh: false }));
  const copy = taken(await copyDeck(db, other, source, now));
  const { items } = taken(await deckForAuthor(db, other, copy));
  expect(items).toHaveLength(5001);
  expect(taken(await updatesFor(db, other, copy))).toEqual([]);
}, 20_000);

test('a guest copies nothing, and nobody copies what they may not read', async () => {
  const { db, author, copy } = await withCopy();
  expect(await copyDeck(db, author, copy, now)).toEqual({ ok: false, error: { kind: 'unknown' } });
});
