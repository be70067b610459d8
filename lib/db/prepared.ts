import type Sqlite from 'better-sqlite3';

/** So many statements are kept; those of the lists of any length that Prisma writes push each other out. */
const KEPT = 500;

/** The part of a connection that Prisma's adapter uses. */
export interface PreparingConnection {
  prepare(sql: string): Preparable;
  exec(sql: string): unknown;
  close(): unknown;
}

interface Preparable {
  run(): Sqlite.RunResult;
  bind(args: readonly unknown[]): Bound;
}

interface Bound {
  readonly reader: boolean;
  run(): Sqlite.RunResult;
  columns(): readonly Sqlite.ColumnDefinition[];
  raw(): { all(): unknown[] };
}

/**
 * A connection that prepares each statement once. The adapter prepares what it is given again every
 * time, which takes SQLite longer than most of our statements take to run.
 */
export function preparedOnce(sqlite: Sqlite.Database): PreparingConnection {
  const kept = new Map<string, Preparable>();
  return {
    exec: (sql) => sqlite.exec(sql),
    close: () => sqlite.close(),
    prepare(sql) {
      const known = kept.get(sql) ?? preparable(sqlite.prepare(sql));
      // The one used last goes to the end, so that the first is the one to give up.
      kept.delete(sql);
      kept.set(sql, known);
      if (kept.size > KEPT) kept.delete(kept.keys().next().value as string);
      return known;
    },
  };
}

function preparable(statement: Sqlite.Statement): Preparable {
  const columns = statement.reader ? statement.columns() : [];
  const rows = statement.reader ? statement.raw() : statement;
  return {
    run: () => statement.run(),
    bind: (args) => ({
      reader: statement.reader,
      run: () => statement.run(...args),
      columns: () => columns,
      raw: () => ({ all: () => rows.all(...args) }),
    }),
  };
}
