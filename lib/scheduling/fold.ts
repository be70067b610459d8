import { type CardState, NEW_CARD } from './card-state';
import type { Grade } from './grade';
import type { Entry } from './log';
import { reviewed } from './review';

/**
 * Where a card stands after its log: entries in their order, without the reviews that were taken back.
 * Whether a review counts or is a repeat is found out here and not read from the entry, because a merge
 * of two logs can make a repeat of what once counted.
 */
export function fold(log: readonly Entry[]): CardState {
  const undone = undoneIn(log);
  const regraded = regradedIn(log);
  return log
    .filter((entry) => entry.kind !== 'review' || !undone.has(entry.id))
    .map((entry) => (entry.kind === 'review' ? regradedEntry(entry, regraded) : entry))
    .reduce(step, NEW_CARD);
}

/** The grades that reviews count with, by their ids, where a key was wrong. */
export function regradedIn(log: readonly Entry[]): ReadonlyMap<string, Grade> {
  return new Map(
    log.flatMap((entry) =>
      entry.kind === 'regrade' ? [[entry.regrades, entry.grade] as const] : [],
    ),
  );
}

function regradedEntry(
  entry: Extract<Entry, { kind: 'review' }>,
  regraded: ReadonlyMap<string, Grade>,
): Entry {
  const grade = regraded.get(entry.id);
  return grade === undefined ? entry : { ...entry, grade };
}

/** The ids of the reviews that a log takes back. */
export function undoneIn(log: readonly Entry[]): ReadonlySet<string> {
  return new Set(
    log.flatMap((entry) => (entry.kind === 'undo' ? [entry.undoes, ...entry.along] : [])),
  );
}

/** A card after one more entry, where that is neither an undo nor a regrade. */
export function step(card: CardState, entry: Entry): CardState {
  switch (entry.kind) {
    case 'review':
      return reviewed(card, entry.day, entry.grade, entry.algorithm, entry.fuzz);
    case 'undo':
    case 'regrade':
    case 'practice':
    case 'past-review':
      return card;
    case 'suspend':
      return { ...card, suspended: true };
    case 'resume':
      return { ...card, suspended: false };
    case 'bury':
      return { ...card, buriedUntil: entry.until };
    case 'set-due':
      // A card is new again where the answer was taken back by which it was due.
      if (card.due === null) return card;
      // Whoever sets a day wants the next answer to count, also one that was answered today.
      return { ...card, due: entry.due, countedDay: null, againDay: null };
    case 'import':
      return entry.state;
  }
}
