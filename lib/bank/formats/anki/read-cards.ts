import type { InterchangeCard, InterchangeReview, Skipped } from '../interchange';
import type { AnkiCard, AnkiCollection, AnkiReview } from './collection';
import { reviewOf, scheduleOf } from './schedule';

/** The log of every card, and what of the log is no answer to any. */
export interface ReviewsByCard {
  of(card: number): readonly AnkiReview[];
  /** Answers to any of the file's cards. */
  readonly count: number;
  readonly skipped: readonly Skipped[];
}

export function reviewsByCard({ reviews, cards }: AnkiCollection): ReviewsByCard {
  const byCard = new Map<number, AnkiReview[]>(cards.map(({ id }) => [id, []]));
  let [strays, moves] = [0, 0];
  for (const review of reviews) {
    const own = byCard.get(review.card);
    if (!own) strays++;
    else if (reviewOf(review) === null) moves++;
    else own.push(review);
  }
  for (const own of byCard.values()) own.sort((a, b) => a.at - b.at);
  const where = 'review log';
  const rows = (count: number, verb: string) =>
    count === 1 ? `1 row ${verb}s` : `${count} rows ${verb}`;
  return {
    of: (card) => byCard.get(card) ?? [],
    count: reviews.length - strays - moves,
    skipped: [
      ...(strays > 0
        ? [{ where, why: `${rows(strays, 'belong')} to cards that the file does not hold` }]
        : []),
      ...(moves > 0
        ? [{ where, why: `${rows(moves, 'tell')} of a card moved by hand, which is no answer` }]
        : []),
    ],
  };
}

/** A card that an item's part stands for. */
export interface PartCard {
  readonly part: number;
  readonly card: AnkiCard;
}

export function cardsOf(
  itemId: string,
  parts: readonly PartCard[],
  reviews: ReviewsByCard,
  collection: AnkiCollection,
): InterchangeCard[] {
  return parts.map(({ part, card }) => {
    const log = reviews.of(card.id);
    return {
      ...{ itemId, part },
      schedule: scheduleOf(card, log, collection),
      suspended: card.queue === -1,
      reviews: log.map(reviewOf).filter((review): review is InterchangeReview => review !== null),
    };
  });
}
