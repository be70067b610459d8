import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { prepareDatabase } from '../../authoring/prepare-database';
import { type Database, openDatabase } from '../../db/client';
import { databasePath } from '../../db/location';

/** Does something to a database of its own, made and seeded for it and deleted afterwards. */
export async function withFaultDatabase<T>(
  name: string,
  work: (db: Database, path: string) => Promise<T>,
): Promise<T> {
  const data = dirname(databasePath());
  mkdirSync(data, { recursive: true });
  const folder = mkdtempSync(join(data, `${name}-`));
  const path = join(folder, 'recurrent.db');
  // The drivers sign their learners and their quizzes as the server does.
  const before = process.env.DATABASE_URL;
  process.env.DATABASE_URL = `file:${path}`;
  try {
    const prepared = await prepareDatabase(path);
    if (!prepared.ok) throw new Error(prepared.error);
    const db = openDatabase(path);
    try {
      return await work(db, path);
    } finally {
      await db.$disconnect();
    }
  } finally {
    if (before === undefined) delete process.env.DATABASE_URL;
    else process.env.DATABASE_URL = before;
    rmSync(folder, { recursive: true, force: true });
  }
}
