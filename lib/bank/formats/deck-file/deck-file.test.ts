import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { parseContent } from '../../parse-content';
import type { Interchange, InterchangeCard, Read } from '../interchange';
import { anyItem, anySlug, anyText, deckOf } from '../shared/testing/any-deck';
import { troubles } from '../shared/testing/mutants';
import { archiveOf } from '../zip/testing/archive-of';
import { readDeckFile } from './read-deck-file';
import { writeDeckFile } from './write-deck-file';

function readBytes(bytes: Uint8Array) {
  const archive = archiveOf(bytes);
  return archive.ok ? readDeckFile(archive.value) : archive;
}

function read(bytes: Uint8Array): Read {
  const result = readBytes(bytes);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

function refusal(files: Record<string, string>): string {
  const packed = Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name, strToU8(text)]),
  );
  const result = readBytes(zipSync(packed));
  return result.ok ? 'read' : result.error;
}

const withBytes = ({ media, ...deck }: Interchange) => ({
  ...deck,
  media: media.map(({ name, bytes }) => ({ name, bytes: [...bytes()] })),
});

const anyCards = (ids: readonly string[]): fc.Arbitrary<InterchangeCard[]> => {
  const review = fc.record({
    at: fc.nat(),
    grade: fc.constantFrom<0 | 3 | 5>(0, 3, 5),
    shownMs: fc.option(fc.nat()),
  });
  const schedule = fc.record({
    easeFactor: fc.integer({ min: 130, max: 300 }),
    interval: fc.nat(),
    repetitions: fc.nat(),
    lapses: fc.nat(),
    due: fc.constantFrom('2024-02-29', '2026-11-23'),
  });
  const card = fc.record({
    itemId: fc.constantFrom(...ids),
    part: fc.constantFrom(1, 2),
    schedule: fc.option(schedule),
    suspended: fc.boolean(),
    reviews: fc.array(review, { maxLength: 3 }),
  });
  return fc.array(card, { maxLength: 3 });
};

const anyDeck = fc
  .tuple(
    fc.array(anyItem(), { minLength: 1, maxLength: 4 }),
    fc.array(fc.record({ name: anySlug, bytes: fc.uint8Array({ maxLength: 40 }) }), {
      maxLength: 2,
    }),
    fc.option(anyText),
    fc.array(fc.tuple(anySlug, fc.integer({ min: 1, max: 9 }), anyText), { maxLength: 2 }),
    anyText,
  )
  .chain(([items, media, title, templates, words]) => {
    const deck = deckOf(items, {
      title,
      description: words,
      concepts: [{ id: 'sum', title: words, prerequisites: ['product'], summary: words }],
      notes: [
        {
          heading: words,
          concepts: [],
          statements: [{ text: words, concepts: ['sum'], note: words }],
        },
      ],
      templates: templates.map(([id, version, text], at) => ({
        id: `made/${id}-${at}`,
        version,
        text,
      })),
      media: media.map(({ name, bytes }, at) => ({
        name: `${name} ${at}.png`,
        bytes: () => bytes,
      })),
    });
    return anyCards(deck.items.map(({ id }) => id)).map((cards) => ({ ...deck, cards }));
  });

describe('a deck file', () => {
  test('read again is the deck it was written from, in everything', () => {
    fc.assert(
      fc.property(anyDeck, (deck) => {
        expect(withBytes(read(writeDeckFile(deck).bytes).deck)).toEqual(withBytes(deck));
      }),
    );
  });

  test('of the same deck has the same bytes', () => {
    const deck = deckOf([]);
    expect(writeDeckFile(deck).bytes).toEqual(writeDeckFile(deck).bytes);
  });

  test('holds the files that a folder of content has', () => {
    const [item] = fc.sample(anyItem(), { numRuns: 1, seed: 1 });
    const concepts = item!.concepts.map((id) => ({
      id,
      title: id,
      prerequisites: [],
      summary: id,
    }));
    const { bytes } = writeDeckFile(deckOf([item!], { concepts, description: 'Of two numbers.' }));
    const files = Object.entries(unzipSync(bytes)).map(([name, content]) => ({
      path: name === 'concepts.yaml' ? name : `sums/${name}`,
      text: new TextDecoder().decode(content),
    }));
    expect(parseContent(files, [])).toMatchObject({ ok: true });
  });

  test('made by hand needs no more than its items, and may lie in a folder', () => {
    const { bytes } = writeDeckFile(deckOf([]));
    const files = Object.fromEntries(
      Object.entries(unzipSync(bytes)).map(([name, content]) => [`My deck/${name}`, content]),
    );
    files['My deck/items.yaml'] = strToU8(
      '- {id: a, kind: flashcard, concepts: [sum], front: a, back: b}',
    );
    files['My deck/deck.yaml'] = strToU8('items: [items]');
    const { deck } = read(zipSync({ ...files, '__MACOSX/x': strToU8('') }));
    expect(deck.items).toHaveLength(1);
    expect(deck.title).toBeNull();
  });
});

describe('a deck file is refused', () => {
  const HEADER = 'title: Sums\nitems: [items]\n';
  const CARD = '- {id: a, kind: flashcard, concepts: [sum], front: a, back: b}\n';

  test.each<[string, Record<string, string>, RegExp]>([
    ['without deck.yaml', { 'items.yaml': CARD }, /holds no deck\.yaml/],
    ['without the items it names', { 'deck.yaml': HEADER }, /items\.yaml/],
    [
      'with a mistake in an item',
      { 'deck.yaml': HEADER, 'items.yaml': CARD.replace('front: a', 'front: 4') },
      /items\.yaml:1, a, front: must be a text/,
    ],
    [
      'with an id twice',
      { 'deck.yaml': HEADER, 'items.yaml': CARD + CARD },
      /a, id: is there twice/,
    ],
    [
      'with a schedule that is none',
      { 'deck.yaml': HEADER, 'items.yaml': CARD, 'cards.json': '[{"itemId": "a"}]' },
      /cards\.json: 0\.part/,
    ],
    [
      'with aliases, of which a bomb is made',
      { 'deck.yaml': HEADER, 'items.yaml': 'a: &a [x, x]\nb: [*a, *a]' },
      /read as a reference/,
    ],
  ])('%s', (_, files, why) => {
    expect(refusal(files)).toMatch(why);
  });

  test('where it is cut off, at whichever byte', () => {
    const { bytes } = writeDeckFile(deckOf(fc.sample(anyItem(), { numRuns: 2, seed: 1 })));
    for (let end = 0; end < bytes.length - 1; end += 7) {
      expect(readBytes(bytes.subarray(0, end))).toMatchObject({ ok: false });
    }
  });

  test('a medium whose name is a path is left out', () => {
    const files = { 'deck.yaml': strToU8('items: []'), 'items.yaml': strToU8(CARD) };
    const evil = { 'media/../../x.png': strToU8('x'), 'media/.profile': strToU8('x') };
    const result = readBytes(zipSync({ ...files, ...evil, 'deck.yaml': strToU8(HEADER) }));
    expect(result).toMatchObject({
      ok: true,
      value: {
        deck: { media: [] },
        skipped: [{ where: 'media/../../x.png' }, { where: 'media/.profile' }],
      },
    });
  });
});

test('no damaged deck file makes the reader fail', () => {
  const decks = fc.sample(anyDeck, { numRuns: 4, seed: 3 });
  const stored = decks.map((deck) => zipSync(unzipSync(writeDeckFile(deck).bytes), { level: 0 }));
  expect(troubles([...stored, writeDeckFile(decks[0]!).bytes], readBytes)).toEqual([]);
});
