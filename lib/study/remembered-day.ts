import type { Database } from '../db/client';
import {
  countOfDay,
  type DayEntry,
  dayEntries,
  entriesAfter,
  isBefore,
} from '../db/repositories/day-entries';
import { addReview, type DayCount, type DayDone, dayDone } from './day-counts';

interface Remembered {
  readonly day: string;
  readonly done: DayCount;
  /** How many of the day's entries are in it. */
  count: number;
  /** The greatest number of their rows. */
  row: number;
  last: DayEntry | undefined;
}

/** So many learners' days are remembered for a database. */
const MOST = 500;

const remembered = new WeakMap<Database, Map<string, Remembered>>();

/**
 * What a learner has done on one of their days (YYYY-MM-DD), remembered from one time to the next: a log
 * only grows, so that of a long day no more than its last entries has to be read and counted with every
 * answer. Where its count says that something else became of it, as in a merge, it is read anew. What is
 * returned grows with the day. Not for a transaction, whose entries may yet be taken back.
 */
export async function rememberedDay(
  db: Database,
  learnerId: string,
  day: string,
): Promise<DayDone> {
  const days = remembered.get(db) ?? new Map<string, Remembered>();
  remembered.set(db, days);
  const known = days.get(learnerId);
  if (known?.day === day) {
    const count = await countOfDay(db, learnerId, day);
    if (known.count === count) return known.done;
    const hasGrown = grow(known, await entriesAfter(db, learnerId, day, known.row));
    if (hasGrown && known.count === count) return known.done;
  }
  const read = rememberedOf(day, await dayEntries(db, learnerId, day));
  // The one used last goes to the end, so that the first is the one to give up.
  days.delete(learnerId);
  days.set(learnerId, read);
  if (days.size > MOST) days.delete(days.keys().next().value as string);
  return read.done;
}

function rememberedOf(day: string, entries: readonly DayEntry[]): Remembered {
  const row = entries.reduce((most, entry) => Math.max(most, entry.row), 0);
  return { day, done: dayDone(entries), count: entries.length, row, last: entries.at(-1) };
}

/**
 * Adds entries to a day. Gives false, and leaves it as it is, where one takes something back, or comes
 * before one that is counted, as an answer does that was kept away from the network.
 */
function grow(known: Remembered, added: readonly DayEntry[]): boolean {
  // Another request may have added some of them since they were read.
  const fresh = added.filter(({ row }) => row > known.row);
  const { last } = known;
  if (fresh.some((entry) => entry.takesBack.length > 0 || (last && isBefore(entry, last)))) {
    return false;
  }
  for (const entry of fresh) {
    if (entry.kind === 'review') addReview(known.done, entry);
    known.count += 1;
    known.row = Math.max(known.row, entry.row);
    known.last = entry;
  }
  return true;
}
