import type Sqlite from 'better-sqlite3';
import type { Prisma } from './generated/client';

/** The open connections by the number that each gives itself; the server loads this module more than once. */
const held = globalThis as { recurrentConnections?: Map<number, WeakRef<Sqlite.Database>> };

/** Lets `directly` find a connection again from within a transaction in it. */
export function numberConnection(sqlite: Sqlite.Database): void {
  held.recurrentConnections ??= new Map();
  const connections = held.recurrentConnections;
  const number = connections.size + 1;
  connections.set(number, new WeakRef(sqlite));
  sqlite.function('connection_number', () => number);
}

/**
 * Does something on the connection beneath a transaction, as part of it. For many rows, or large ones:
 * on the way through the client each would be copied several times, as text.
 */
export async function directly<T>(
  db: Prisma.TransactionClient,
  work: (sqlite: Sqlite.Database) => T,
): Promise<T> {
  const [row] = await db.$queryRaw<{ number: number }[]>`SELECT connection_number() AS "number"`;
  const sqlite = held.recurrentConnections?.get(Number(row?.number))?.deref();
  if (!sqlite?.inTransaction) throw new Error('There is no transaction to be a part of.');
  return work(sqlite);
}
