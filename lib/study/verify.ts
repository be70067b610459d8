import { checksum } from '../db/checksum';
import type { Database } from '../db/client';
import { integrity } from '../db/integrity';
import { cardsAfter } from '../db/repositories/cards';
import { learnerIds } from '../db/repositories/learners';
import { logOfCards } from '../db/repositories/log';
import { talliesAmiss } from '../db/repositories/tallies/tallies-amiss';
import type { CardRow, LogRow } from '../db/rows';
import { fold } from '../scheduling/fold';
import { columnsOf } from './card-row';
import { entryOf } from './entry-of';

/** Cards looked at together; bounds the memory that a large log takes. */
const AT_ONCE = 500;

/** Something stored that does not agree with the log. */
export interface Mismatch {
  /** The card, or the learner where it is a tally that does not agree. */
  readonly card?: string;
  readonly learner?: string;
  /** The entry of the card's log, where it is that which was changed. */
  readonly entry?: string;
  readonly field: string;
  readonly stored: unknown;
  readonly expected: unknown;
}

export interface Verified {
  readonly integrity: string;
  readonly cards: number;
  /** Answers in the log, also those that were taken back. */
  readonly reviews: number;
  readonly mismatches: readonly Mismatch[];
}

/**
 * SQLite's own check, then every log entry against its checksum, every card against the fold of its log
 * and every learner's tallies against what the log comes to: any one change to a card, to a tally, or to
 * what was logged of an answer, is found.
 */
export async function verify(db: Database): Promise<Verified> {
  const mismatches: Mismatch[] = [];
  let [cards, reviews, last] = [0, 0, ''];
  for (;;) {
    const some = await cardsAfter(db, last, AT_ONCE);
    if (some.length === 0) break;
    last = some.at(-1)!.id;
    const log = await logOfCards(
      db,
      some.map(({ id }) => id),
    );
    const logs = new Map<string, LogRow[]>(some.map(({ id }) => [id, []]));
    for (const entry of log) logs.get(entry.cardId)!.push(entry);
    for (const card of some) mismatches.push(...mismatchesOf(card, logs.get(card.id)!));
    cards += some.length;
    reviews += log.filter(({ kind }) => kind === 'review').length;
  }
  for (const learner of await learnerIds(db)) {
    for (const { row, ...values } of await db.$transaction((tx) => talliesAmiss(tx, learner))) {
      mismatches.push({ learner, field: row, ...values });
    }
  }
  return { integrity: await integrity(db), cards, reviews, mismatches };
}

function mismatchesOf(card: CardRow, log: readonly LogRow[]): Mismatch[] {
  const expected = { ...columnsOf(fold(log.map(entryOf))), seq: log.length };
  const fields = Object.keys(expected) as (keyof typeof expected)[];
  return [
    ...fields
      .filter((field) => card[field] !== expected[field])
      .map((field) => ({
        ...{ card: card.id, field, stored: card[field], expected: expected[field] },
      })),
    ...log.flatMap((entry, i) => entryMismatches(entry, i + 1)),
  ];
}

function entryMismatches(entry: LogRow, place: number): Mismatch[] {
  const at = { card: entry.cardId, entry: entry.id };
  const sum = checksum(entry);
  return [
    ...(entry.seq === place ? [] : [{ ...at, field: 'seq', stored: entry.seq, expected: place }]),
    ...(entry.checksum === sum
      ? []
      : [{ ...at, field: 'checksum', stored: entry.checksum, expected: sum }]),
  ];
}
