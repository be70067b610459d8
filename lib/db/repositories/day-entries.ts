import type { Store } from '../client';

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

/** How many entries a learner's day has. */
export async function countOfDay(db: Store, learnerId: string, day: string): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number | bigint }[]>`
    SELECT COUNT(*) AS "count" FROM "LogEntry" WHERE "learnerId" = ${learnerId} AND "day" = ${day}`;
  return Number(row?.count);
}

type Row = Omit<DayEntry, 'isFirst' | 'takesBack'> & {
  readonly isFirst: number;
  readonly undoes: string | null;
  readonly along: string | null;
};

/** Those of them whose rows have a greater number, in the order in which they happened. */
export async function entriesAfter(
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

/** Whether one entry of a day comes before another in the order in which they happened. */
export function isBefore(a: DayEntry, b: DayEntry): boolean {
  if (a.at !== b.at) return a.at < b.at;
  return a.cardId === b.cardId ? a.seq < b.seq : a.cardId < b.cardId;
}
