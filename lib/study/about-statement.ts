import type { DeckItem } from './viewed-deck';

/** What a deck asks about a statement of its notes, and how well that is known. */
export interface AboutStatement {
  /** Those that share most of its concepts first. */
  readonly items: readonly DeckItem[];
  /** From 0 to 1: the mean of how firmly each item is held; null where nothing is asked about it. */
  readonly known: number | null;
}

/** Days; a card with this interval is held firmly. */
const FIRM = 21;

/**
 * The items that are about a statement.
 *
 * @param concepts the statement's own, or its section's where it has none
 */
export function aboutStatement(
  items: readonly DeckItem[],
  concepts: readonly string[],
): AboutStatement {
  const shared = (item: DeckItem) => item.concepts.filter((id) => concepts.includes(id)).length;
  const about = items
    .map((item) => ({ item, share: shared(item) }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share)
    .map(({ item }) => item);
  const held = about.map(({ card }) => (card.due === null ? 0 : Math.min(1, card.interval / FIRM)));
  const sum = held.reduce((total, one) => total + one, 0);
  return { items: about, known: about.length === 0 ? null : sum / about.length };
}
