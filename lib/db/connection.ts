import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';

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

/** Prisma's better-sqlite3 adapter with our pragmas, and transactions that can be relied on to commit. */
export class DurableSqlite extends PrismaBetterSqlite3 {
  override async connect() {
    const adapter = await super.connect();
    await adapter.executeScript(PRAGMAS);

    // The adapter begins deferred: a transaction that reads, and then writes after another process has
    // written, fails with SQLITE_BUSY at once. Taking the write lock at the start waits for it instead.
    const begin = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (isolationLevel) => {
      const transaction = await begin(isolationLevel);
      try {
        await adapter.executeScript('ROLLBACK; BEGIN IMMEDIATE;');
      } catch (error) {
        await transaction.rollback();
        throw error;
      }
      return transaction;
    };
    return adapter;
  }
}
