import type { Store } from '../../client';
import { Prisma } from '../../generated/client';
import { byConcept, byDay, byHour, withStandingAnswers } from './answers-sql';

/** A row of a tally that does not say what the log comes to. */
export interface TallyAmiss {
  /** The tally and the row's key: "DayTally 2026-03-01 1 4". */
  readonly row: string;
  /** What it counts, null where there is no such row. */
  readonly stored: string | null;
  readonly expected: string | null;
}

type Row = Readonly<Record<string, string | number | bigint>>;

/**
 * The rows of a learner's tallies that are not what their log and cards come to. To be called within a
 * transaction.
 */
export async function talliesAmiss(db: Store, learnerId: string): Promise<TallyAmiss[]> {
  const where = { learnerId };
  const cards = Prisma.sql`"learnerId" = ${learnerId}`;
  return withStandingAnswers(db, learnerId, async (answers) => [
    ...differences(
      await db.dayTally.findMany({ where }),
      await db.$queryRaw<Row[]>(byDay(answers)),
      'DayTally',
      ['day', 'band', 'grade'],
      ['count', 'ms'],
    ),
    ...differences(
      await db.hourTally.findMany({ where }),
      await db.$queryRaw<Row[]>(byHour(answers)),
      'HourTally',
      ['day', 'slot'],
      ['count', 'recalled'],
    ),
    ...differences(
      await db.conceptTally.findMany({ where }),
      await db.$queryRaw<Row[]>(byConcept(answers, cards)),
      'ConceptTally',
      ['conceptId'],
      ['asked', 'recalled', 'seen', 'strength'],
    ),
  ]);
}

function differences(
  stored: readonly Row[],
  expected: readonly Row[],
  table: string,
  keys: readonly string[],
  counts: readonly string[],
): TallyAmiss[] {
  const named = (rows: readonly Row[]) =>
    new Map(
      rows.map((row) => [
        [table, ...keys.map((key) => row[key])].join(' '),
        counts.map((count) => `${count} ${row[count]}`).join(', '),
      ]),
    );
  const [have, want] = [named(stored), named(expected)];
  return [...new Set([...have.keys(), ...want.keys()])]
    .map((row) => ({ row, stored: have.get(row) ?? null, expected: want.get(row) ?? null }))
    .filter((one) => one.stored !== one.expected);
}
