import type { Database } from './client';

/** Kibibytes of the database that are kept in memory while much is written. */
const LARGE = 262_144;

/** Does work that writes a large part of the database, with as much of it in memory as that takes. */
export async function withLargeCache<T>(db: Database, work: () => Promise<T>): Promise<T> {
  // Within a transaction it is the writing connection that is asked.
  const [usual] = await db.$transaction(
    (tx) => tx.$queryRaw<{ cache_size: bigint | number }[]>`PRAGMA cache_size`,
  );
  await db.$executeRawUnsafe(`PRAGMA cache_size = -${LARGE}`);
  try {
    return await work();
  } finally {
    await db.$executeRawUnsafe(`PRAGMA cache_size = ${usual!.cache_size}`);
  }
}
