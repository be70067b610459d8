/** The id of an item's card for a learner. */
export function cardIdOf(learnerId: string, itemId: string): string {
  return `${learnerId}:${itemId}`;
}

/** The item of a learner's card; null for a card that is not the learner's. */
export function itemIdOf(learnerId: string, cardId: string): string | null {
  return cardId.startsWith(`${learnerId}:`) ? cardId.slice(learnerId.length + 1) : null;
}
