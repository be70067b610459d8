/** What SQLite says of a damaged file; null for any other error. Looks through what Prisma wraps it in. */
export function damageOf(thrown: unknown): string | null {
  if (!(thrown instanceof Error)) return null;
  const { code } = thrown as { code?: unknown };
  if (typeof code === 'string' && /^SQLITE_(CORRUPT|NOTADB)/.test(code)) return thrown.message;
  return damageOf(thrown.cause);
}
