import type { Store } from '../client';

/** Rows of each table that has any, by its name. */
export type Tables = Readonly<Record<string, readonly object[]>>;

interface Reference {
  readonly table: string;
  readonly column: string;
  readonly to: string;
  readonly target: string;
}

/** Columns that open something, which no copy of somebody's data should hold. */
const SECRET = ['token', 'password', 'accessToken', 'refreshToken', 'idToken'];

/**
 * Everything that is stored of a learner or of a user: the row itself and all that would go with it,
 * found by following the foreign keys, so that a table that comes later is in it of itself.
 */
export async function rowsOf(db: Store, root: 'Learner' | 'User', id: string): Promise<Tables> {
  const references = await db.$queryRaw<Reference[]>`
    SELECT m.name AS "table", f."from" AS "column", f."table" AS "to", f."to" AS "target"
    FROM sqlite_master m, pragma_foreign_key_list(m.name) f
    WHERE m.type = 'table' AND f.on_delete = 'CASCADE'`;
  const conditions = new Map([[root as string, '"id" = ?']]);
  // A table is reached by the shortest way, so that its condition stays short.
  for (let reached = [root as string]; reached.length > 0; ) {
    const next = references.filter(
      ({ table, to }) => reached.includes(to) && !conditions.has(table),
    );
    for (const { table, column, to, target } of next) {
      const within = `SELECT "${target}" FROM "${to}" WHERE ${conditions.get(to)}`;
      conditions.set(table, `"${column}" IN (${within})`);
    }
    reached = next.map(({ table }) => table);
  }
  const tables: Record<string, object[]> = {};
  for (const [table, condition] of conditions) {
    const sql = `SELECT * FROM "${table}" WHERE ${condition}`;
    const rows = await db.$queryRawUnsafe<Record<string, unknown>[]>(sql, id);
    if (rows.length > 0) tables[table] = rows.map(withoutSecrets);
  }
  return tables;
}

function withoutSecrets(row: Readonly<Record<string, unknown>>): object {
  const told = Object.entries(row).filter(([name]) => !SECRET.includes(name));
  // JSON knows no big integers.
  return Object.fromEntries(
    told.map(([name, value]) => [name, typeof value === 'bigint' ? Number(value) : value]),
  );
}
