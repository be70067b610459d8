import { sqliteCode } from '../../lib/db/sqlite-code';
import { troubleWords as words } from '../_words/refused';

/** What is said of trouble that is not the code's, and in how many seconds it is worth another try. */
const TROUBLE: Readonly<Record<string, readonly [message: string, retryAfter: number]>> = {
  SQLITE_BUSY: [words.busy, 1],
  SQLITE_FULL: [words.full, 30],
  ENOSPC: [words.full, 30],
  SQLITE_IOERR: [words.failed, 30],
  SQLITE_READONLY: [words.readOnly, 30],
  SQLITE_CORRUPT: [words.damaged, 60],
  SQLITE_NOTADB: [words.damaged, 60],
};

/** What to answer a request that failed, with the id under which the log has it. */
export function troubleReply(error: unknown, requestId: string): Response {
  const code = sqliteCode(error) ?? (error as { code?: string }).code ?? '';
  const known = TROUBLE[code] ?? TROUBLE[code.split('_').slice(0, 2).join('_')];
  const [said, retryAfter] = known ?? [words.other, null];
  const message = words.withId(said, requestId);
  return Response.json(
    { refused: 'other', message, problem: message, field: null, requestId },
    {
      status: known ? 503 : 500,
      headers: retryAfter === null ? {} : { 'retry-after': String(retryAfter) },
    },
  );
}
