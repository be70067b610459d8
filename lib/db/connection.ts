import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import type Sqlite from 'better-sqlite3';
import { numberConnection } from './direct';
import { createPatience } from './patience';
import { preparedOnce } from './prepared';
import { type Raw, rawOn } from './raw';

/**
 * What every connection is set to: an acknowledged answer survives a power cut (FULL), readers do not
 * wait for writers (WAL), and another process's short write is waited for (milliseconds).
 */
export const PRAGMAS = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA busy_timeout = 5000;
  PRAGMA foreign_keys = ON;
`;

/**
 * Within SQLite the whole process would wait for a lock, so there it waits for a moment only. The WAL goes
 * back into the database less often than by default: what is written again and again goes there once.
 */
const APP_PRAGMAS = `
  PRAGMA busy_timeout = 20;
  PRAGMA wal_autocheckpoint = 4000;
`;

/** Prisma's better-sqlite3 adapter with our pragmas, and transactions that can be relied on to commit. */
export class DurableSqlite extends PrismaBetterSqlite3 {
  /** Null until it is connected, which the first operation does. */
  raw: Raw | null = null;
  private connection: { sqlite: Sqlite.Database; changes: Sqlite.Statement } | null = null;

  /**
   * Does something whose commit does not wait for the disk. Gives whether anything was written: then the
   * WAL has to be synced before anybody is told, as SQLite itself does everywhere else (FULL).
   */
  async withoutSync(work: () => Promise<void>): Promise<boolean> {
    if (!this.connection) {
      await work();
      return false;
    }
    const { sqlite, changes } = this.connection;
    const before = changes.get();
    sqlite.exec('PRAGMA synchronous = NORMAL');
    try {
      await work();
    } finally {
      sqlite.exec('PRAGMA synchronous = FULL');
    }
    return changes.get() !== before;
  }

  override async connect() {
    const adapter = await super.connect();
    const sqlite = clientOf(adapter);
    numberConnection(sqlite);
    Object.assign(adapter, { client: preparedOnce(sqlite) });
    await adapter.executeScript(PRAGMAS + APP_PRAGMAS);

    const patiently = createPatience();
    const execute = adapter.executeRaw.bind(adapter);
    adapter.executeRaw = (query) => patiently(() => execute(query));
    const query = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = (asked) => patiently(() => query(asked));
    const begin = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = (isolationLevel) =>
      patiently(async () => {
        const transaction = await begin(isolationLevel);
        // The adapter begins deferred: a transaction that reads, and then writes after another process has
        // written, fails with SQLITE_BUSY at once. Taking the write lock at the start waits for it instead.
        try {
          await adapter.executeScript('ROLLBACK; BEGIN IMMEDIATE;');
        } catch (error) {
          await transaction.rollback();
          throw error;
        }
        const executeIn = transaction.executeRaw.bind(transaction);
        transaction.executeRaw = async (asked) => {
          try {
            return await executeIn(asked);
          } catch (error) {
            // SQLite leaves a transaction open that cannot be committed; what follows must not land in it.
            if (asked.sql === 'COMMIT' && sqlite.inTransaction) sqlite.exec('ROLLBACK');
            throw error;
          }
        };
        return transaction;
      });
    this.raw = rawOn(sqlite);
    this.connection = { sqlite, changes: sqlite.prepare('SELECT total_changes()').pluck() };
    return adapter;
  }
}

/** The adapter over a connection that only reads. */
export class ReadingSqlite extends PrismaBetterSqlite3 {
  /** Null until it is connected, which the first operation does. */
  raw: Raw | null = null;

  override async connect() {
    const adapter = await super.connect();
    const sqlite = clientOf(adapter);
    Object.assign(adapter, { client: preparedOnce(sqlite) });
    await adapter.executeScript('PRAGMA busy_timeout = 5000; PRAGMA query_only = ON;');
    this.raw = rawOn(sqlite);
    return adapter;
  }
}

/** The adapter's own connection, which its type keeps to itself. */
function clientOf(adapter: object): Sqlite.Database {
  return (adapter as { client: Sqlite.Database }).client;
}
