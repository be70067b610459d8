import { expect, test } from 'vitest';
import { deckView } from './deck-view';
import { searchDeck } from './search-deck';
import { noonOf, student } from './testing/student';
import { studyDatabase } from './testing/study-database';
import type { DeckView } from './viewed-deck';

const NOON = noonOf(0);

test('a deck is shown with its notes, items, related decks and how its cards stand', async () => {
  const db = await studyDatabase();
  const ada = student(db, 'ada');
  await ada.grade(await ada.see('first/card-0', NOON), 1, NOON);
  const view = (await deckView(db, 'first', 'ada', NOON)) as DeckView;
  expect(view).toMatchObject({
    ...{ name: 'first', title: 'First deck', description: 'Cards, a question and a drill.' },
    notes: [{ heading: 'On gates', lead: 'A gâte opens.', statements: [{ note: null }] }],
    related: [{ name: 'second', title: 'Second deck', concepts: ['The gates'] }],
  });
  expect(view.items).toHaveLength(26);
  expect(view.items.slice(0, 3)).toMatchObject([
    { kind: 'choice', text: 'Which?', back: null, card: { stage: 'new', due: null } },
    { kind: 'drill', text: 'Weighted input', back: null },
    { kind: 'flashcard', text: 'Front 0', back: 'Back 0' },
  ]);
  expect(view.items[2]!.card).toEqual({
    ...{ stage: 'again', due: '2026-03-02', interval: 1, suspended: false },
    ...{ flagged: false, cardId: 'ada:first/card-0' },
  });
});

test('a question’s answer is nowhere in the view', async () => {
  const db = await studyDatabase();
  const text = JSON.stringify(await deckView(db, 'first', 'ada', NOON));
  expect(text).not.toContain('right');
  expect(text).not.toContain('Why');
});

test('there is no view of a deck that is not there', async () => {
  expect(await deckView(await studyDatabase(), 'none', 'ada', NOON)).toBeNull();
});

test('search finds words by their beginnings, without case and accents, in notes and items', async () => {
  const view = (await deckView(await studyDatabase(), 'first', 'ada', NOON)) as DeckView;
  const found = (text: string) => {
    const { notes, items } = searchDeck(view, text);
    return [notes.length, items.length];
  };
  expect(found('gate OPEN')).toEqual([1, 0]);
  expect(found('sigma')).toEqual([1, 0]);
  expect(found('back 7')).toEqual([0, 1]);
  expect(found('front')).toEqual([0, 24]);
  expect(found('ront')).toEqual([0, 0]);
  expect(found('  ')).toEqual([1, 26]);
});
