import { isAbsolute, resolve } from 'node:path';

const DEFAULT_URL = 'file:.data/recurrent.db';

/**
 * The database's file as an absolute path: DATABASE_URL (`file:PATH`, relative to the project's folder)
 * or `.data/recurrent.db`.
 *
 * @throws Error for a URL of another kind, since that is a mistake of whoever set it up.
 */
export function databasePath(url = process.env.DATABASE_URL || DEFAULT_URL): string {
  if (!url.startsWith('file:')) {
    const message = `DATABASE_URL has to begin with "file:", and is "${url}".`;
    throw Object.assign(new Error(message), { code: 'DATABASE_URL' });
  }
  const path = url.replace(/^file:(\/\/(?=\/))?/, '').replace(/\?.*$/, '');
  return isAbsolute(path) ? path : resolve(/* turbopackIgnore: true */ process.cwd(), path);
}
