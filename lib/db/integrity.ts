import type { Store } from './client';

/** SQLite's own check of the whole file and of its foreign keys: `ok`, or what is wrong. */
export async function integrity(db: Store): Promise<string> {
  const found = await db.$queryRaw<{ integrity_check: string }[]>`PRAGMA integrity_check`;
  const dangling = await db.$queryRaw<{ table: string }[]>`PRAGMA foreign_key_check`;
  const problems = [
    ...found.map((row) => row.integrity_check).filter((line) => line !== 'ok'),
    ...new Set(dangling.map(({ table }) => `dangling rows in ${table}`)),
  ];
  return problems.length === 0 ? 'ok' : problems.join('; ');
}
