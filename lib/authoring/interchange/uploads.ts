import { createHash, randomUUID } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { databasePath } from '../../db/location';
import { err, ok, type Result } from '../../result';
import { LIMITS } from './limits';

/** Bytes of a piece in which a file is sent. */
export const UPLOAD_PIECE = 8 << 20;

/** Files that an account may have waiting for their review. */
const MOST_WAITING = 3;

/** Milliseconds after which a file that waits is forgotten. */
const KEPT_FOR = 24 * 3_600_000;

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A file that an account has sent and not yet imported. */
export interface Upload {
  readonly path: string;
  /** As the account calls it. */
  readonly name: string;
}

/** Files wait beside the database, in a folder for each account. */
const allUploads = () => join(dirname(databasePath()), 'uploads');

function folderOf(userId: string): string {
  const account = createHash('sha256').update(userId).digest('hex').slice(0, 32);
  return join(allUploads(), account);
}

/** Begins a file; gives its id. What waits too long, and all but the latest few, is forgotten. */
export function beginUpload(userId: string, name: string, now: Date): string {
  const folder = folderOf(userId);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const waiting = readdirSync(folder)
    .filter((file) => ID.test(file))
    .map((id) => ({ id, at: statSync(join(folder, id)).mtimeMs }))
    .sort((a, b) => b.at - a.at);
  for (const [place, { id, at }] of waiting.entries()) {
    if (place >= MOST_WAITING - 1 || now.getTime() - at > KEPT_FOR) dropUpload(userId, id);
  }
  const id = randomUUID();
  writeFileSync(join(folder, id), '', { flag: 'wx', mode: 0o600 });
  writeFileSync(join(folder, `${id}.name`), name.slice(0, 200), { mode: 0o600 });
  return id;
}

/** Adds a piece to a file, which has to have so many bytes until then. */
export function appendUpload(
  userId: string,
  id: string,
  at: number,
  bytes: Uint8Array,
): Result<null, string> {
  const found = findUpload(userId, id);
  if (!found || statSync(/* turbopackIgnore: true */ found.path).size !== at) {
    return err('This upload was interrupted: please choose the file again.');
  }
  if (at + bytes.length > LIMITS.file) {
    dropUpload(userId, id);
    return err(`The file is over ${LIMITS.file >> 20} MB, the most we take.`);
  }
  appendFileSync(found.path, bytes);
  return ok(null);
}

export function findUpload(userId: string, id: string): Upload | null {
  if (!ID.test(id)) return null;
  const path = join(folderOf(userId), id);
  return readIfThere(`${path}.name`, (name) => ({ path, name }));
}

export function dropUpload(userId: string, id: string): void {
  if (!ID.test(id)) return;
  const path = join(folderOf(userId), id);
  rmSync(path, { force: true });
  rmSync(`${path}.name`, { force: true });
}

/**
 * Forgets a file that was imported, and keeps what that gave as long as a file is kept: who did not hear of
 * it asks again.
 */
export function endUpload(userId: string, id: string, outcome: object): void {
  writeFileSync(join(folderOf(userId), `${id}.done`), JSON.stringify(outcome), { mode: 0o600 });
  dropUpload(userId, id);
}

/** What the import of a file gave; null where it was not imported. */
export function outcomeOf(userId: string, id: string): object | null {
  return ID.test(id) ? readIfThere(join(folderOf(userId), `${id}.done`), JSON.parse) : null;
}

function readIfThere<T>(path: string, read: (text: string) => T): T | null {
  try {
    return read(readFileSync(path, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Forgets all that an account has sent. */
export function dropUploads(userId: string): void {
  rmSync(folderOf(userId), { recursive: true, force: true });
}

/** Forgets what has waited too long, of whatever account. */
export function forgetUploads(now: Date): void {
  const all = allUploads();
  if (!existsSync(all)) return;
  for (const name of readdirSync(all, { recursive: true, encoding: 'utf8' })) {
    const path = join(all, name);
    const found = statSync(path);
    if (found.isFile() && now.getTime() - found.mtimeMs > KEPT_FOR) rmSync(path, { force: true });
  }
}
