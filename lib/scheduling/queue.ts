import { apart } from './apart';
import type { Day } from './day';
import { hashOfText } from './hash-of-text';

/** In which order due cards come: the longest due first, the most overdue for its interval first, or by chance. */
export type DueOrder = 'due' | 'relative' | 'random';

/** A card that waits, and what it is about. */
export interface Waiting {
  readonly cardId: string;
  readonly concepts: readonly string[];
  /** The item that the card is one of several of. */
  readonly whole: string;
}

/** What may be asked today, each list in its own order. */
export interface Candidates<T extends Waiting> {
  /** In the learner's order. */
  readonly due: readonly T[];
  /** In the decks' order. */
  readonly fresh: readonly T[];
  /** By their last answer, the longest ago first. */
  readonly again: readonly T[];
  /** How many new cards today's limit has room for, those held elsewhere included. */
  readonly room: number;
  /** How many due cards today's limit has room for, those held elsewhere included; Infinity for all. */
  readonly reviews: number;
}

/** The seed of a day's chance order: from 1 to 2^31 - 2, the same for a learner all day. */
export function seedOfDay(learnerId: string, day: Day): number {
  return 1 + (hashOfText(`${learnerId} ${day}`) % 2_147_483_646);
}

/**
 * Today's queue in its phases: what is due, then new cards up to the limit, then what must come back
 * today. Within a phase cards of one concept are kept apart.
 *
 * @param held ids of cards that the learner has before them already, in their order; they are left out,
 *   and count against the limit and as what was shown before
 */
export function queueOf<T extends Waiting>(
  candidates: Candidates<T>,
  held: readonly string[],
): T[] {
  const { due, fresh, again, room, reviews } = candidates;
  const isHeld = new Set(held);
  const free = (cards: readonly T[]) => cards.filter(({ cardId }) => !isHeld.has(cardId));
  const upTo = (limit: number, cards: readonly T[]) => {
    const left = free(cards);
    return left.slice(0, Math.max(0, limit - (cards.length - left.length)));
  };
  const phases = [upTo(reviews, due), upTo(room, fresh), free(again)];
  const last = held.at(-1);
  let before = [...due, ...fresh, ...again].find(({ cardId }) => cardId === last);
  return phases.flatMap((phase) => {
    const ordered = apart(phase, before);
    before = ordered.at(-1) ?? before;
    return ordered;
  });
}
