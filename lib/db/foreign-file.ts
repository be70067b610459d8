import Sqlite from 'better-sqlite3';

/** A row of a file that others wrote: nothing is known of its columns. */
export type ForeignRow = Readonly<Record<string, unknown>>;

/** A SQLite file that is not ours. */
export interface ForeignFile {
  /** The rows one after the other, so that a large table is never in memory as a whole. */
  rows(sql: string): IterableIterator<ForeignRow>;
}

/**
 * Reads a SQLite file that may be broken or hostile: nothing is written, no function or view in its
 * schema is trusted, no extension can be loaded. Throws what SQLite says of a damaged file.
 */
export function readForeignFile<T>(path: string, work: (file: ForeignFile) => T): T {
  const sqlite = new Sqlite(path, { readonly: true, fileMustExist: true });
  try {
    sqlite.pragma('trusted_schema = OFF');
    sqlite.pragma('cell_size_check = ON');
    sqlite.pragma('mmap_size = 0');
    return work({
      rows: (sql) => sqlite.prepare(sql).iterate() as IterableIterator<ForeignRow>,
    });
  } finally {
    sqlite.close();
  }
}

/** Whether an error is SQLite's word on a file that it cannot read. */
export function isDamage(error: unknown): error is Error {
  return error instanceof Sqlite.SqliteError;
}

/** Writes a SQLite file for another program: its tables, then rows by the statements given. */
export function writeForeignFile(
  path: string,
  schema: string,
  work: (insert: (sql: string, row: readonly unknown[]) => void) => void,
): void {
  const sqlite = new Sqlite(path);
  try {
    // Whoever reads the file opens it alone; a journal beside it would be left out of the package.
    sqlite.pragma('journal_mode = OFF');
    sqlite.pragma('synchronous = OFF');
    sqlite.exec(schema);
    const prepared = new Map<string, Sqlite.Statement>();
    sqlite.transaction(() =>
      work((sql, row) => {
        const statement = prepared.get(sql) ?? sqlite.prepare(sql);
        prepared.set(sql, statement);
        statement.run(...row);
      }),
    )();
  } finally {
    sqlite.close();
  }
}
