import type Sqlite from 'better-sqlite3';
import type { Prisma } from './generated/client';

/** So many statements are kept; those of lists of any length push each other out. */
const KEPT = 500;

/** Does raw statements on a connection. */
export interface Raw {
  /** The rows that a statement gives, each column as the type that it is declared with says. */
  rows(statement: Prisma.Sql): object[];
  /** How many rows a statement changed. */
  run(statement: Prisma.Sql): number;
}

/**
 * Raw statements straight to SQLite, with the values that Prisma would write and read: on the way through
 * its client a statement that SQLite is done with in microseconds takes some 300 of them.
 */
export function rawOn(sqlite: Sqlite.Database): Raw {
  const kept = new Map<string, Prepared>();
  const prepared = (sql: string) => {
    const known = kept.get(sql) ?? prepare(sqlite, sql);
    // The one used last goes to the end, so that the first is the one to give up.
    kept.delete(sql);
    kept.set(sql, known);
    if (kept.size > KEPT) kept.delete(kept.keys().next().value as string);
    return known;
  };
  return {
    rows({ sql, values }) {
      const { statement, decoders } = prepared(sql);
      const rows = statement.all(values.map(written)) as Record<string, unknown>[];
      for (const [name, decode] of decoders) {
        for (const row of rows) if (row[name] !== null) row[name] = decode(row[name]);
      }
      return rows;
    },
    run: ({ sql, values }) => prepared(sql).statement.run(values.map(written)).changes,
  };
}

interface Prepared {
  readonly statement: Sqlite.Statement;
  /** For the columns whose values SQLite keeps in another form. */
  readonly decoders: readonly (readonly [string, Decode])[];
}

type Decode = (stored: unknown) => unknown;

const DECODERS: Readonly<Record<string, Decode>> = {
  BOOLEAN: Boolean,
  DATETIME: (stored) => new Date(stored as string | number),
  JSONB: (stored) => JSON.parse(stored as string),
};

function prepare(sqlite: Sqlite.Database, sql: string): Prepared {
  const statement = sqlite.prepare(sql).safeIntegers(false);
  const columns = statement.reader ? statement.columns() : [];
  const decoders = columns.flatMap(({ name, type }) => {
    const decode = DECODERS[type ?? ''];
    return decode ? [[name, decode] as const] : [];
  });
  return { statement, decoders };
}

/** A value as SQLite keeps it. */
function written(value: unknown): unknown {
  if (typeof value === 'boolean') return Number(value);
  if (value instanceof Date) return value.toISOString().replace('Z', '+00:00');
  return value;
}
