/**
 * SQLite's own code of what went wrong (`SQLITE_BUSY`, `SQLITE_FULL`, ...), however the adapter and Prisma
 * have wrapped it; null for any other error.
 */
export function sqliteCode(thrown: unknown): string | null {
  if (typeof thrown !== 'object' || thrown === null) return null;
  const { code, originalCode, cause, meta } = thrown as Readonly<Record<string, unknown>>;
  for (const known of [code, originalCode]) {
    if (typeof known === 'string' && known.startsWith('SQLITE_')) return known;
  }
  return (
    sqliteCode(cause) ?? sqliteCode((meta as { driverAdapterError?: unknown })?.driverAdapterError)
  );
}
