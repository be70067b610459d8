/** What tells that two cards are too alike to follow each other. */
interface About {
  readonly concepts: readonly string[];
  /** The item that the card is one of several of; siblings share it. */
  readonly whole: string;
}

/** A card is brought forward over so many others at most, so that the order stays what it was by and large. */
const REACH = 8;

/**
 * Orders cards so that neighbours share no concept where that can be had by bringing a near one forward,
 * and are at least no siblings: the second of two alike would be answered from the first and not from
 * memory.
 *
 * @param before what was shown before the first of them
 */
export function apart<T extends About>(cards: readonly T[], before: About | undefined): T[] {
  const left = [...cards];
  const ordered: T[] = [];
  let last = before;
  while (left.length > 0) {
    const near = left.slice(0, REACH);
    const other = near.findIndex((card) => !sharesConcept(card, last) && !isSibling(card, last));
    const found = other >= 0 ? other : near.findIndex((card) => !isSibling(card, last));
    const [next] = left.splice(Math.max(found, 0), 1) as [T];
    ordered.push(next);
    last = next;
  }
  return ordered;
}

function isSibling(card: About, other: About | undefined): boolean {
  return other?.whole === card.whole;
}

function sharesConcept(card: About, other: About | undefined): boolean {
  return other?.concepts.some((concept) => card.concepts.includes(concept)) ?? false;
}
