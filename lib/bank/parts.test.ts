import { expect, test } from 'vitest';
import { item } from './item';
import { clozeNumberOf, faceOf, partsOf } from './parts';

const common = { id: 'an-item', concepts: ['a-concept'] };

test('a cloze text makes a card for each number, in increasing order, however often it stands there', () => {
  const text = '{{c3::one}} and {{c1::two}} and {{c3::three::a hint}}';
  const cloze = item.parse({ ...common, kind: 'cloze', text });
  expect(partsOf(cloze)).toBe(2);
  expect([1, 2].map((part) => clozeNumberOf({ ...cloze, kind: 'cloze', text }, part))).toEqual([
    1, 3,
  ]);
});

test('a flashcard makes a card for each further face that it names', () => {
  const more = [{ front: 'b', back: 'f' }];
  const card = item.parse({ ...common, kind: 'flashcard', front: 'f', back: 'b', more });
  expect(partsOf(card)).toBe(2);
  if (card.kind !== 'flashcard') throw new Error('It was parsed as another kind.');
  expect([1, 2].map((part) => faceOf(card, part))).toEqual([{ front: 'f', back: 'b' }, more[0]]);
});
