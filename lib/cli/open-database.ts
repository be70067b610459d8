import { prepareDatabase } from '../authoring/prepare-database';
import { type Database, openDatabase } from '../db/client';
import { databasePath } from '../db/location';
import { type Io, refuse } from './command';

/**
 * Does a command's work on the database that the app uses, made and seeded where there is none yet; gives
 * the exit code.
 */
export async function withDatabase(
  io: Io,
  work: (db: Database) => Promise<number>,
): Promise<number> {
  const path = databasePath();
  const prepared = await prepareDatabase(path);
  if (!prepared.ok) return refuse(io, prepared.error);
  const db = openDatabase(path);
  try {
    return await work(db);
  } finally {
    await db.$disconnect();
  }
}
