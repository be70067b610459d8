import { expect, test } from 'vitest';
import { findItem, itemsOfDeck } from '../../db/repositories/items';
import { addCollaborator } from '../../db/repositories/made-decks';
import { templateText } from '../../db/repositories/templates';
import { testDatabase } from '../../db/test-database';
import { beginItem, discardDraft, saveDraft } from '../drafts/save-draft';
import { goBack, historyOf } from '../history/history';
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
import { duplicateItem, orderItems, withdrawItem } from './arrange';
import { openItem } from './open-item';
import { publishItem } from './publish-item';

async function withDeck() {
  const db = testDatabase();
  const author = await newAuthor(db, 'author');
  const deck = await newDeck(db, author);
  const publish = async (slug: string, form: typeof CHOICE, base: number, note = '') =>
    publishItem(db, author, { deck, slug, form, base, note, now: noonOf(1) });
  return { db, author, deck, publish };
}

test('what is published is what its editor opens again, kind by kind', async () => {
  const { db, author, deck } = await withDeck();
  const forms = [
    FLASHCARD,
    { ...FLASHCARD, answers: ['it mixes'], more: [{ front: 'a', back: 'b' }], source: 'A book' },
    { ...CHOICE, concepts: ['Gates', 'New things'] },
    {
      ...{ kind: 'cloze' as const, concepts: ['Gates'], text: 'The {{c1::gate}} {{c2::opens}}.' },
      ...{ extra: 'More.', source: '' },
    },
    {
      ...{ kind: 'numeric' as const, concepts: ['Gates'], prompt: 'How much?', answer: '0.12' },
      ...{ tolerance: '0.004', unit: 'm', explanation: '' },
    },
    DRILL,
  ];
  for (const form of forms) {
    const slug = await newItem(db, author, deck, form);
    expect(taken(await openItem(db, author, deck, slug))).toMatchObject({
      ...{ published: form, version: 1, draft: null, withdrawn: false },
    });
  }
  const concepts = await db.concept.findMany({ orderBy: { id: 'asc' } });
  expect(concepts.map(({ id, madeFor }) => [id, madeFor])).toEqual(
    ['gates', 'new-things', 'steps'].map((slug) => [`${deck}-${slug}`, deck]),
  );
});

test('an item that names no concept is about what its deck is about', async () => {
  const { db, author, deck } = await withDeck();
  const slug = await newItem(db, author, deck, CHOICE);
  const { published } = taken(await openItem(db, author, deck, slug));
  expect(published?.concepts).toEqual(['My deck']);
});

test('publishing the same again makes no version, and what differs makes one', async () => {
  const { db, author, deck, publish } = await withDeck();
  const slug = await newItem(db, author, deck, DRILL);
  expect(taken(await publish(slug, DRILL, 1))).toEqual({ version: 1, changed: false });
  const harder = { ...DRILL, formula: DRILL.kind === 'drill' ? `${DRILL.formula}\n# more\n` : '' };
  expect(taken(await publish(slug, harder, 1))).toEqual({ version: 2, changed: true });
  const id = `made/${deck}/${slug}`;
  expect(await templateText(db, id, 1)).toContain('version: 1');
  expect(await templateText(db, id, 2)).toContain('# more');
});

test('what is wrong is said at its field, and nothing is stored', async () => {
  const { db, author, deck, publish } = await withDeck();
  const slug = await newItem(db, author, deck, FLASHCARD);
  const wrong = { ...FLASHCARD, front: ' ', more: [{ front: 'x', back: '' }], concepts: ['Other'] };
  const refused = await publish(slug, wrong, 1);
  expect(refused).toMatchObject({
    error: { kind: 'invalid', problems: [{ field: 'front' }, { field: 'more.0.back' }] },
  });
  const broken = {
    ...DRILL,
    formula: 'given x: scalar\ny = x +\nask y to 2 decimals',
  } as typeof DRILL;
  expect(await publish(slug, broken, 1)).toMatchObject({
    error: { problems: [{ field: 'formula', line: 2 }] },
  });
  expect((await findItem(db, `${deck}/${slug}`))?.version).toBe(1);
  expect(await db.concept.count({ where: { title: 'Other' } })).toBe(0);
});

test('who publishes over somebody else’s version is told, and may', async () => {
  const { db, author, deck, publish } = await withDeck();
  const slug = await newItem(db, author, deck, FLASHCARD);
  const helper = await newAuthor(db, 'helper');
  await addCollaborator(db, { deckId: deck, userId: 'helper', at: noonOf(0) });
  const theirs = { ...FLASHCARD, back: 'Theirs.' };
  const now = noonOf(1);
  taken(await publishItem(db, helper, { deck, slug, form: theirs, base: 1, note: '', now }));
  expect(await publish(slug, { ...FLASHCARD, back: 'Mine.' }, 1)).toEqual({
    ok: false,
    error: { kind: 'moved-on', version: 2, by: 'helper@recurrent.example' },
  });
  expect(taken(await publish(slug, { ...FLASHCARD, back: 'Mine.' }, 2)).version).toBe(3);
});

test('a version with fewer cards withdraws those that go, and one with more hands them out', async () => {
  const { db, author, deck, publish } = await withDeck();
  const face = (text: string) => ({ front: text, back: text });
  const three = { ...FLASHCARD, more: [face('b'), face('c')] };
  const slug = await newItem(db, author, deck, three);
  const shown = async () => (await itemsOfDeck(db, deck)).map(({ id, version }) => [id, version]);
  const ids = [slug, `${slug}~2`, `${slug}~3`].map((id) => `${deck}/${id}`);
  expect(await shown()).toEqual(ids.map((id) => [id, 1]));
  taken(await publish(slug, FLASHCARD, 1));
  expect(await shown()).toEqual([[ids[0], 2]]);
  taken(await publish(slug, { ...FLASHCARD, more: [face('d')] }, 2));
  expect(await shown()).toEqual(ids.slice(0, 2).map((id) => [id, 3]));
  expect((await findItem(db, ids[1]!))?.body).toMatchObject({ more: [face('d')] });
});

test('the history says who changed what, and going back is a version too', async () => {
  const { db, author, deck, publish } = await withDeck();
  const slug = await newItem(db, author, deck, FLASHCARD);
  taken(await publish(slug, { ...FLASHCARD, back: 'It mixes well.' }, 1, ' Said more '));
  const version = { deck, slug, version: 1, now: noonOf(2) };
  expect(taken(await goBack(db, author, version))).toEqual({ version: 3, changed: true });
  const history = taken(await historyOf(db, author, deck, slug));
  expect(history.map((entry) => [entry.version, entry.note, entry.by])).toEqual([
    [3, 'Back to version 1', 'author@recurrent.example'],
    [2, 'Said more', 'author@recurrent.example'],
    [1, null, 'author@recurrent.example'],
  ]);
  const { field, pieces } = history[1]!.changes[0]!;
  expect(history[1]!.changes).toHaveLength(1);
  expect(field).toBe('Back');
  const text = (change: string) =>
    pieces.filter((piece) => piece.change === change || piece.change === 'same');
  expect(
    text('added')
      .map((piece) => piece.text)
      .join(''),
  ).toBe('It mixes well.');
  expect(
    text('removed')
      .map((piece) => piece.text)
      .join(''),
  ).toBe('It mixes.');
  expect(taken(await openItem(db, author, deck, slug)).published).toEqual(FLASHCARD);
});

test('a draft survives until it is published or thrown away, one for each author', async () => {
  const { db, author, deck, publish } = await withDeck();
  const slug = await newItem(db, author, deck, FLASHCARD);
  const form = { ...FLASHCARD, back: '' };
  const save = { deck, slug, form, base: 1, now: noonOf(2) };
  taken(await saveDraft(db, author, save));
  const helper = await newAuthor(db, 'helper');
  await addCollaborator(db, { deckId: deck, userId: 'helper', at: noonOf(0) });
  expect(taken(await openItem(db, helper, deck, slug)).draft).toBeNull();
  const draft = async () => taken(await openItem(db, author, deck, slug)).draft;
  expect(await draft()).toEqual({ form, base: 1, at: noonOf(2) });
  taken(await discardDraft(db, author, deck, slug));
  expect(await draft()).toBeNull();
  taken(await saveDraft(db, author, save));
  taken(await publish(slug, { ...FLASHCARD, back: 'Done.' }, 1));
  expect(await draft()).toBeNull();
  const unknown = await saveDraft(db, author, { ...save, slug: 'no-such-item' });
  expect(unknown).toEqual({ ok: false, error: { kind: 'unknown' } });
});

test('items are put into an order, withdrawn, handed out again and duplicated', async () => {
  const { db, author, deck } = await withDeck();
  const first = await newItem(db, author, deck, {
    ...FLASHCARD,
    more: [{ front: 'x', back: 'y' }],
  });
  const second = await newItem(db, author, deck, CHOICE);
  const shown = async () =>
    (await itemsOfDeck(db, deck)).map(({ id }) => id.slice(deck.length + 1));
  taken(await orderItems(db, author, deck, [second, first]));
  expect(await shown()).toEqual([second, first, `${first}~2`]);
  expect((await orderItems(db, author, deck, [second])).ok).toBe(false);
  taken(await withdrawItem(db, author, { deck, slug: first, withdrawn: true }));
  expect(await shown()).toEqual([second]);
  taken(await withdrawItem(db, author, { deck, slug: first, withdrawn: false }));
  expect(await shown()).toEqual([second, first, `${first}~2`]);
  const copy = taken(await duplicateItem(db, author, { deck, slug: second, now: noonOf(1) }));
  const { draft, version } = taken(await openItem(db, author, deck, copy));
  expect([copy, version]).toEqual(['choice-2', 0]);
  expect(draft?.form).toMatchObject({ ...CHOICE, concepts: ['My deck'] });
});

test('who may not edit a deck can do none of this, and of a private one learns nothing', async () => {
  const { db, author, deck } = await withDeck();
  const slug = await newItem(db, author, deck, FLASHCARD);
  const other = await newAuthor(db, 'other');
  const tries = () =>
    Promise.all([
      openItem(db, other, deck, slug),
      historyOf(db, other, deck, slug),
      saveDraft(db, other, { deck, slug, form: FLASHCARD, base: 1, now: noonOf(1) }),
      publishItem(db, other, { deck, slug, form: CHOICE, base: 1, note: '', now: noonOf(1) }),
      withdrawItem(db, other, { deck, slug, withdrawn: true }),
      orderItems(db, other, deck, [slug]),
      duplicateItem(db, other, { deck, slug, now: noonOf(1) }),
      goBack(db, other, { deck, slug, version: 1, now: noonOf(1) }),
    ]);
  const kinds = async () =>
    new Set((await tries()).map((tried) => (tried.ok ? 'done' : tried.error.kind)));
  expect(await kinds()).toEqual(new Set(['unknown']));
  await db.deck.update({ where: { id: deck }, data: { visibility: 'public' } });
  expect(await kinds()).toEqual(new Set(['forbidden']));
});

test('a draft that cannot be read any more is as good as none', async () => {
  const { db, author, deck, publish } = await withDeck();
  const slug = taken(await beginItem(db, author, { deck, kind: 'flashcard', now: noonOf(0) }));
  await db.draft.updateMany({ data: { body: { kind: 'of an earlier version' } } });
  expect(await openItem(db, author, deck, slug)).toEqual({ ok: false, error: { kind: 'unknown' } });
  await publish(slug, CHOICE, 0);
  await saveDraft(db, author, { deck, slug, form: FLASHCARD, base: 1, now: noonOf(2) });
  await db.draft.updateMany({ data: { body: { kind: 'of an earlier version' } } });
  expect(taken(await openItem(db, author, deck, slug))).toMatchObject({
    ...{ draft: null, version: 1, published: { kind: 'choice' } },
  });
});
