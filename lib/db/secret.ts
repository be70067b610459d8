import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { databasePath } from './location';

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Where the installation's secret lies. */
export function secretFile(database: string): string {
  return join(dirname(database), 'secret');
}

/**
 * The installation's secret, kept beside the database in a file that only its owner may read; made
 * where there is none. Two processes that start at once end up with the same one.
 */
export function secretBeside(database: string): string {
  const path = secretFile(database);
  const known = read(path);
  if (known) return known;
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, `${randomBytes(32).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return read(path) as string;
}

let held: string | undefined;

/** The secret beside the database in use; it signs guests' ids and sessions and seeds their drills. */
export function secret(): string {
  held ??= secretBeside(databasePath());
  return held;
}
