import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrateSafely } from '../db/migrate-safely';
import type { ItemCounts } from '../db/repositories/bank';
import { setupValue } from '../db/setup-value';
import { err, ok, type Result } from '../result';
import { CONTENT } from './seed-bank';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What the bank in the database is made from: the content, and the code that reads it. */
const SOURCES = ['content', 'lib/bank', 'lib/authoring'];

/** What had to be done; null for a bank that was up to date. */
export interface Prepared {
  readonly migrations: readonly string[];
  readonly bank: ItemCounts | null;
}

/**
 * Makes the database file at `path` ready for use: made, migrated and holding the bank as content/ has
 * it, whatever of that is not yet done. Fails with the lines to show where the database is of a newer
 * version or the content has mistakes. Killed at any point, it is simply done again.
 */
export async function prepareDatabase(path: string): Promise<Result<Prepared, string>> {
  const migrated = migrateSafely(path, new Date());
  if (!migrated.ok) return migrated;
  const hash = contentHash();
  const migrations = migrated.value;
  if (setupValue(path, CONTENT) === hash) return ok({ migrations, bank: null });
  // The reader of content and the client are large: they are loaded only where there is work for them.
  const { seedFrom } = await import('./seed-from');
  const bank = await seedFrom(join(ROOT, 'content'), path, hash);
  return bank.ok ? ok({ migrations, bank: bank.value }) : err(bank.error);
}

function contentHash(): string {
  const hash = createHash('sha256');
  for (const folder of SOURCES) {
    const files = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    for (const file of files)
      hash.update(`${file.slice(ROOT.length)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}
