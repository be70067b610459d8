import type { InterchangeCard, InterchangeReview, Skipped } from '../interchange';
import type { AnkiCard, AnkiCollection, AnkiReview } from './collection';
import { reviewOf, scheduleOf } from './schedule';

/** The log of every card, and what of the log is no answer to any. */
export interface ReviewsByCard {
  /** First one first; made anew each time. */
  of(card: number): readonly AnkiReview[];
  /** Answers to any of the file's cards. */
  readonly count: number;
  readonly skipped: readonly Skipped[];
}

/** Numbers that a review is kept as. A list of numbers takes a third of what as many objects take. */
const WIDTH = 4;

export function reviewsByCard({ reviews, cards }: AnkiCollection): ReviewsByCard {
  const byCard = new Map<number, number[]>();
  for (const { id } of cards) byCard.set(id, []);
  let [strays, moves, count] = [0, 0, 0];
  for (const review of reviews) {
    const own = byCard.get(review.card);
    if (!own) strays++;
    else if (reviewOf(review) === null) moves++;
    else {
      count++;
      own.push(review.at, review.ease, review.ms, review.interval);
    }
  }
  const where = 'review log';
  const rows = (number: number, verb: string) =>
    number === 1 ? `1 row ${verb}s` : `${number} rows ${verb}`;
  return {
    of: (card) => unpacked(card, byCard.get(card) ?? []),
    count,
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

function unpacked(card: number, kept: readonly number[]): AnkiReview[] {
  return Array.from({ length: kept.length / WIDTH }, (_, nth) => {
    const [at, ease, ms, interval] = kept.slice(nth * WIDTH, (nth + 1) * WIDTH);
    return { card, at: at!, ease: ease!, ms: ms!, interval: interval! };
  });
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
