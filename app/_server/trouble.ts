import { sqliteCode } from '../../lib/db/sqlite-code';

/** What is said of trouble that is not the code's, and in how many seconds it is worth another try. */
const TROUBLE: Readonly<Record<string, readonly [message: string, retryAfter: number]>> = {
  SQLITE_BUSY: ['The database is busy just now. Please try again in a moment.', 1],
  SQLITE_FULL: [
    'The disk of this server is full, so nothing was stored. Please try again later.',
    30,
  ],
  ENOSPC: ['The disk of this server is full, so nothing was stored. Please try again later.', 30],
  SQLITE_IOERR: [
    'The disk of this server failed, so nothing was stored. Please try again later.',
    30,
  ],
  SQLITE_READONLY: ['The database of this server cannot be written to just now.', 30],
  SQLITE_CORRUPT: [
    'The database of this server is damaged; whoever runs it has to restore it.',
    60,
  ],
  SQLITE_NOTADB: ['The database of this server is damaged; whoever runs it has to restore it.', 60],
};

/** What to answer a request that failed, with the id under which the log has it. */
export function troubleReply(error: unknown, requestId: string): Response {
  const code = sqliteCode(error) ?? (error as { code?: string }).code ?? '';
  const known = TROUBLE[code] ?? TROUBLE[code.split('_').slice(0, 2).join('_')];
  const [said, retryAfter] = known ?? ['Something went wrong here.', null];
  const message = `${said} (${requestId})`;
  return Response.json(
    { refused: 'other', message, problem: message, field: null, requestId },
    {
      status: known ? 503 : 500,
      headers: retryAfter === null ? {} : { 'retry-after': String(retryAfter) },
    },
  );
}
