import { sqliteCode } from '../db/sqlite-code';
import { MISUSED, REFUSED } from './command';

/** What is said, in one line, of the failures that a machine or a person can cause. */
const EXPLANATIONS: Readonly<Record<string, (detail: string) => string>> = {
  ENOSPC: () => 'The disk is full. Nothing was changed; free some space and try again.',
  SQLITE_FULL: () => 'The disk is full. Nothing was changed; free some space and try again.',
  DATABASE_URL: (detail) => detail,
  ENOENT: (detail) => `There is no such file: ${detail}`,
  EISDIR: (detail) => `That is a folder, not a file: ${detail}`,
  EACCES: (detail) => `No permission: ${detail}`,
  SQLITE_NOTADB: () =>
    'The database is damaged or no database at all; "restore" puts a backup back.',
  SQLITE_CORRUPT: () => 'The database is damaged; "restore" puts a backup back.',
  SQLITE_BUSY: () => 'The database is in use by another process; try again in a moment.',
  SQLITE_READONLY: () => 'The database cannot be written: it, or its folder, is read-only.',
  SQLITE_IOERR: (detail) => `The database cannot be read or written; is it a file? ${detail}`,
  SQLITE_CANTOPEN: (detail) => `The database cannot be opened: ${detail}`,
};

/** The exit code and the message for something that a command threw; a bug keeps its stack. */
export function explain(thrown: unknown): { code: number; message: string } {
  const error = rootOf(thrown);
  const code = sqliteCode(thrown) ?? (error as { code?: unknown }).code;
  if (typeof code === 'string') {
    if (code.startsWith('ERR_PARSE_ARGS'))
      return { code: MISUSED, message: firstLine(error.message) };
    const known = EXPLANATIONS[code] ?? EXPLANATIONS[code.split('_').slice(0, 2).join('_')];
    if (known) return { code: REFUSED, message: known(error.message) };
  }
  return { code: REFUSED, message: error.stack ?? error.message };
}

/** What follows the first line is advice on how an option is written, which the usage gives. */
function firstLine(message: string): string {
  return message.split('\n')[0] as string;
}

/** Prisma wraps what the driver threw; its own cause says more. */
function rootOf(thrown: unknown): Error {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  return error.cause instanceof Error ? rootOf(error.cause) : error;
}
