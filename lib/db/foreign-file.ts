import { closeSync, openSync, readSync, writeSync } from 'node:fs';
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
  const begun: IterableIterator<ForeignRow>[] = [];
  try {
    sqlite.pragma('trusted_schema = OFF');
    sqlite.pragma('cell_size_check = ON');
    sqlite.pragma('mmap_size = 0');
    return work({
      rows(sql) {
        const rows = sqlite.prepare(sql).iterate() as IterableIterator<ForeignRow>;
        begun.push(rows);
        return rows;
      },
    });
  } finally {
    // What was not read to its end, as where another table turned out damaged, would keep the file open.
    for (const rows of begun) rows.return?.();
    sqlite.close();
  }
}

/**
 * Makes a file readable whose tables sort texts by an order that only the program which wrote it has: the
 * order is written out of the schema, and so are triggers and views. A file that was left in the middle of
 * its log (WAL) is taken as it stands. Only for a copy that is to be read and thrown away.
 */
export function forgetCollation(path: string, collation: string): void {
  leaveWal(path);
  const sqlite = new Sqlite(path, { fileMustExist: true });
  try {
    const held = sqlite.prepare(
      "SELECT count(*) FROM sqlite_master WHERE sql LIKE '%' || ? || '%'",
    );
    if (held.pluck().get(collation) === 0) return;
    sqlite.unsafeMode(true);
    sqlite.pragma('writable_schema = ON');
    sqlite
      .prepare(
        "UPDATE sqlite_master SET sql = replace(sql, ?, 'NOCASE') WHERE type IN ('table', 'index')",
      )
      .run(collation);
    sqlite.exec("DELETE FROM sqlite_master WHERE type IN ('trigger', 'view')");
  } finally {
    sqlite.close();
  }
}

/** Bytes 18 and 19 of a SQLite file say whether its newest pages may lie in a file beside it. */
function leaveWal(path: string): void {
  const file = openSync(path, 'r+');
  try {
    const versions = Buffer.alloc(2);
    readSync(file, versions, 0, 2, 18);
    if (versions[0] === 2) writeSync(file, Buffer.from([1, 1]), 0, 2, 18);
  } finally {
    closeSync(file);
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
