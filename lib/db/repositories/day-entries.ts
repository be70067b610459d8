import type { Database, Store } from '../client';

/** What of an entry decides how a day is counted. */
export interface DayEntry {
  readonly id: string;
  readonly cardId: string;
  readonly kind: string;
  readonly repeat: boolean;
  /** Whether the card was new before. */
  readonly isFirst: boolean;
  /** Ids of the reviews that the entry takes back. */
  readonly takesBack: readonly string[];
  /** Where it stands in the day, and the number of its row. */
  readonly at: string;
  readonly seq: number;
  readonly row: number;
}

/** What a learner did on one of their days (YYYY-MM-DD), in the order in which it happened. */
export function dayEntries(db: Store, learnerId: string, day: string): Promise<DayEntry[]> {
  return entriesAfter(db, learnerId, day, 0);
}

interface Remembered {
  readonly day: string;
  readonly entries: readonly DayEntry[];
}

/** So many learners' days are remembered for a database. */
const MOST = 500;

const remembered = new WeakMap<Database, Map<string, Remembered>>();

/**
 * The same, remembered from one time to the next: a log only grows, so that of a long day no more than
 * its last entries has to be read with every answer. Where its count says that something else became of
 * it, as in a merge, it is read anew. Not for a transaction, whose entries may yet be taken back.
 */
export async function rememberedDay(
  db: Database,
  learnerId: string,
  day: string,
): Promise<readonly DayEntry[]> {
  const days = remembered.get(db) ?? new Map<string, Remembered>();
  remembered.set(db, days);
  const before = days.get(learnerId);
  const known = before?.day === day ? before.entries : [];
  const count = await countOf(db, learnerId, day);
  if (known.length === count) return known;
  const last = known.reduce((most, { row }) => Math.max(most, row), 0);
  const added = await entriesAfter(db, learnerId, day, last);
  const isAll = known.length + added.length === count;
  const entries = isAll ? inOrder([...known, ...added]) : await dayEntries(db, learnerId, day);
  // The one used last goes to the end, so that the first is the one to give up.
  days.delete(learnerId);
  days.set(learnerId, { day, entries });
  if (days.size > MOST) days.delete(days.keys().next().value as string);
  return entries;
}

async function countOf(db: Store, learnerId: string, day: string): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number | bigint }[]>`
    SELECT COUNT(*) AS "count" FROM "LogEntry" WHERE "learnerId" = ${learnerId} AND "day" = ${day}`;
  return Number(row?.count);
}

type Row = Omit<DayEntry, 'isFirst' | 'takesBack'> & {
  readonly isFirst: number;
  readonly undoes: string | null;
  readonly along: string | null;
};

async function entriesAfter(
  db: Store,
  learnerId: string,
  day: string,
  row: number,
): Promise<DayEntry[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT "id", "cardId", "kind", "repeat", "before" ->> '$.due' IS NULL AS "isFirst", "undoes",
      CASE "kind" WHEN 'undo' THEN "answer" -> '$.along' END AS "along", "at" || '' AS "at",
      "seq", rowid AS "row"
    FROM "LogEntry" WHERE "learnerId" = ${learnerId} AND "day" = ${day} AND rowid > ${row}
    -- The sign keeps SQLite from reading all the learner's log in the order of time.
    ORDER BY +"at", "cardId", "seq"`;
  return rows.map(({ isFirst, undoes, along, ...entry }) => ({
    ...entry,
    isFirst: Boolean(isFirst),
    takesBack: undoes === null ? [] : [undoes, ...(JSON.parse(along ?? '[]') as string[])],
  }));
}

/** Those added last come last but for answers that were kept away from the network. */
function inOrder(entries: DayEntry[]): DayEntry[] {
  const compare = <T>(a: T, b: T) => (a < b ? -1 : +(a > b));
  return entries.sort(
    (a, b) => compare(a.at, b.at) || compare(a.cardId, b.cardId) || a.seq - b.seq,
  );
}
