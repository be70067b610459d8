import { DurableSqlite, ReadingSqlite } from './connection';
import { createDisk } from './disk';
import { type Prisma, PrismaClient } from './generated/client';
import { createGroups } from './group';
import { databasePath } from './location';
import { createQueue } from './queue';
import { isSelect, rawStatements } from './raw-statements';
import { readerOf } from './reader';
import { syncingOf } from './sync-file';

/** The guarded client; `$transaction` takes a function and hands it a Store. */
export type Database = PrismaClient;

/** What a repository takes: the database itself or a transaction in it. */
export type Store = Prisma.TransactionClient;

/** Milliseconds; a transaction waits in our queue and not in Prisma's, so only its own work counts. */
const TRANSACTION_LIMITS = { maxWait: 60_000, timeout: 60_000 };

/**
 * Opens the database file at `path`, which has to be migrated. What writes goes through one queue; what
 * only reads, outside of a transaction, has a connection of its own and waits for nobody: it sees what
 * was committed when it began, and so all that was acknowledged.
 */
export function openDatabase(path: string): Database {
  const url = `file:${path}`;
  const queue = createQueue();
  const reading = new ReadingSqlite({ url });
  const writing = new DurableSqlite({ url });
  const reader = new PrismaClient({ adapter: reading, errorFormat: 'minimal' });
  const client = new PrismaClient({
    adapter: writing,
    transactionOptions: TRANSACTION_LIMITS,
    // No values of a query in a message: messages go into the log.
    errorFormat: 'minimal',
  });
  const read = readerOf(reader);
  const queued = client.$extends({
    query: {
      $allOperations: ({ model, operation, args, query }) => {
        if (queue.isInTurn()) return query(args);
        return read(model, operation, args) ?? queue(() => query(args));
      },
    },
  });
  const pick = (statement: Prisma.Sql) => {
    if (queue.isInTurn()) return writing.raw;
    return isSelect(statement) ? reading.raw : null;
  };
  const guarded = queued.$extends({ client: rawStatements(pick, queued) });
  const transaction = guarded.$transaction.bind(guarded) as (
    ...args: unknown[]
  ) => Promise<unknown>;
  const wal = syncingOf(`${path}-wal`);
  const disk = createDisk(wal.sync);
  const grouped = createGroups<Store>(queue, async (work) => {
    const hasWritten = await writing.withoutSync(() => transaction(work) as Promise<void>);
    return () => (hasWritten ? disk.sync() : disk.synced());
  });
  const $transaction = (first: unknown, ...rest: unknown[]) =>
    typeof first === 'function' && rest.length === 0
      ? grouped(first as (tx: Store) => Promise<unknown>)
      : queue(() => transaction(first, ...rest));
  const $disconnect = () =>
    disk.synced().finally(async () => {
      await wal.close();
      await Promise.all([reader.$disconnect(), client.$disconnect()]);
    });
  const whole = guarded.$extends({ client: { $transaction, $disconnect } });
  // No extension changes what a call takes or returns, so the client's own type still tells the truth.
  return whole as unknown as Database;
}

const shared = globalThis as { recurrentDatabase?: Database };

/** The process's one client; kept on globalThis because the server loads this module more than once. */
export function database(): Database {
  shared.recurrentDatabase ??= openDatabase(databasePath());
  return shared.recurrentDatabase;
}
