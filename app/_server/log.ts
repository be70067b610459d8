import { pino } from 'pino';

/**
 * The server's log: a line of JSON each, with no personal content: routes and not addresses, a request's
 * id and not whose it is.
 */
export const log = pino({
  level: process.env.RECURRENT_LOG || 'info',
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  serializers: { err: errorOf },
});

/** An error without the values that a database's message may hold. */
function errorOf(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { code } = error as { code?: unknown };
  return { name: error.name, code, message: error.message.split('\n')[0], stack: framesOf(error) };
}

function framesOf({ stack }: Error): string[] {
  return (stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12);
}
