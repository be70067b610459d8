import Sqlite from 'better-sqlite3';

/** A statement and how SQLite goes about it, step by step. */
export interface Plan {
  readonly sql: string;
  readonly steps: readonly string[];
}

/** The statements that are prepared while something is done, each once; databases have to be opened within it. */
export async function statementsOf(work: () => Promise<void>): Promise<string[]> {
  const seen = new Set<string>();
  const prepare = Sqlite.prototype.prepare;
  Sqlite.prototype.prepare = function (this: Sqlite.Database, sql: string) {
    seen.add(sql);
    return prepare.call(this, sql);
  } as typeof prepare;
  try {
    await work();
  } finally {
    Sqlite.prototype.prepare = prepare;
  }
  return [...seen];
}

/** How SQLite would go about statements that read or change rows of a database file. */
export function plansOf(path: string, statements: readonly string[]): Plan[] {
  const sqlite = new Sqlite(path);
  try {
    return statements
      .filter((sql) => /^\s*(SELECT|INSERT|UPDATE|DELETE|WITH)\b/i.test(sql))
      .map((sql) => ({
        sql,
        steps: stepsOf(sqlite, sql),
      }));
  } finally {
    sqlite.close();
  }
}

function stepsOf(sqlite: Sqlite.Database, sql: string): string[] {
  // A plan does not hang on the values, but they have to be given.
  const places = [...sql.matchAll(/'[^']*'|"[^"]*"|(\?)/g)].filter(([, place]) => place).length;
  const steps = sqlite.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(new Array(places).fill(''));
  return (steps as { readonly detail: string }[]).map(({ detail }) => detail);
}
