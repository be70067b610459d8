import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Deck } from './deck';
import { relatedDecks } from './related-decks';

/** A deck with one flashcard for each list of concepts. */
function deckOf(name: string, concepts: readonly string[][]): Deck {
  const items = concepts.map((ids, at) => ({
    ...{ id: `card-${at}`, kind: 'flashcard' as const, front: 'f', back: 'b', concepts: ids },
  }));
  return { name, title: name.toUpperCase(), description: 'd', notes: [], items };
}

const anyDecks = fc
  .array(fc.array(fc.array(fc.constantFrom('sum', 'product', 'power', 'root'), { minLength: 1 })), {
    maxLength: 5,
  })
  .map((all) => all.map((concepts, at) => deckOf(`deck-${at}`, concepts)));

test('decks that share most come first, with what they share as the reason', () => {
  const decks = [
    deckOf('a', [['sum', 'product'], ['power']]),
    deckOf('b', [['root'], ['power']]),
    deckOf('c', [['product', 'root'], ['sum']]),
    deckOf('d', [['limit']]),
  ];
  const related = relatedDecks(decks);
  expect(related.get('a')).toEqual([
    { name: 'c', title: 'C', concepts: ['product', 'sum'] },
    { name: 'b', title: 'B', concepts: ['power'] },
  ]);
  expect(related.get('d')).toEqual([]);
});

test('a deck is related to another exactly where the other is to it, and for the same reason', () => {
  fc.assert(
    fc.property(anyDecks, (decks) => {
      const related = relatedDecks(decks);
      const reason = (from: string, to: string) =>
        related
          .get(from)
          ?.find(({ name }) => name === to)
          ?.concepts.toSorted();
      for (const a of decks)
        for (const b of decks) expect(reason(a.name, b.name)).toEqual(reason(b.name, a.name));
    }),
  );
});

test('no deck is related to itself', () => {
  fc.assert(
    fc.property(anyDecks, (decks) => {
      for (const [name, related] of relatedDecks(decks))
        expect(related.map((other) => other.name)).not.toContain(name);
    }),
  );
});
