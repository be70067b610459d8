import { apart } from './apart';

/** In which order due cards come: the longest due first, the most overdue for its interval first, or by chance. */
export type DueOrder = 'due' | 'relative' | 'random';

/** A card that waits, and what it is about. */
export interface Waiting {
  readonly cardId: string;
  readonly concepts: readonly string[];
}

/** What may be asked today, each list in its own order. */
export interface Candidates<T extends Waiting> {
  /** By due day, the longest due first. */
  readonly due: readonly T[];
  /** In the decks' order. */
  readonly fresh: readonly T[];
  /** By their last answer, the longest ago first. */
  readonly again: readonly T[];
  /** How many new cards today's limit has room for, those held elsewhere included. */
  readonly room: number;
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
  const { due, fresh, again, room } = candidates;
  const isHeld = new Set(held);
  const free = (cards: readonly T[]) => cards.filter(({ cardId }) => !isHeld.has(cardId));
  const heldFresh = fresh.length - free(fresh).length;
  const phases = [free(due), free(fresh).slice(0, Math.max(0, room - heldFresh)), free(again)];
  const last = held.at(-1);
  let before = [...due, ...fresh, ...again].find(({ cardId }) => cardId === last);
  return phases.flatMap((phase) => {
    const ordered = apart(phase, before);
    before = ordered.at(-1) ?? before;
    return ordered;
  });
}
