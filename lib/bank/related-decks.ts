import type { Deck } from './deck';

/** Another deck that is about some of the same concepts, and which: the reason it is shown. */
export interface RelatedDeck {
  readonly name: string;
  readonly title: string;
  /** Concept ids, in the order in which the other deck first names them. */
  readonly concepts: readonly string[];
}

/** The decks that share concepts with each deck, those that share most first. */
export function relatedDecks(decks: readonly Deck[]): ReadonlyMap<string, readonly RelatedDeck[]> {
  const about = new Map(
    decks.map(({ name, items }) => [name, new Set(items.flatMap(({ concepts }) => concepts))]),
  );
  return new Map(
    decks.map(({ name }) => {
      const own = about.get(name) as Set<string>;
      const related = decks
        .filter((other) => other.name !== name)
        .map((other) => ({
          name: other.name,
          title: other.title,
          concepts: [...(about.get(other.name) as Set<string>)].filter((id) => own.has(id)),
        }))
        .filter(({ concepts }) => concepts.length > 0)
        .sort((a, b) => b.concepts.length - a.concepts.length || (a.name < b.name ? -1 : 1));
      return [name, related];
    }),
  );
}
