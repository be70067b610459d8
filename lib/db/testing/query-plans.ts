import Sqlite from 'better-sqlite3';
import type { Database } from '../client';
import { DurableSqlite } from '../connection';
import { PrismaClient } from '../generated/client';

/** A database whose reads are noted. */
export interface Watched {
  readonly db: Database;
  /** How SQLite goes about each read so far, a line for every step: "SEARCH Card USING INDEX ...". */
  readonly steps: () => { readonly sql: string; readonly step: string }[];
  readonly close: () => Promise<void>;
}

/** Opens the database at `path` to see how what is asked of it is found. */
export function watch(path: string): Watched {
  const client = new PrismaClient({
    adapter: new DurableSqlite({ url: `file:${path}` }),
    log: [{ emit: 'event', level: 'query' }],
  });
  const asked = new Set<string>();
  client.$on('query', ({ query }) => {
    if (/^\s*(SELECT|WITH)/i.test(query)) asked.add(query);
  });
  return {
    // What it logs is no part of what a client takes and returns.
    db: client as unknown as Database,
    steps: () => planned(path, [...asked]),
    close: () => client.$disconnect(),
  };
}

function planned(path: string, queries: readonly string[]) {
  const sqlite = new Sqlite(path, { readonly: true });
  try {
    return queries.flatMap((sql) => {
      // Which values are asked for does not change the plan as long as nothing was analysed; a list of
      // decks has to be readable, though.
      const values = Array(sql.split('?').length - 1).fill('[]');
      const steps = sqlite.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values);
      return (steps as { detail: string }[]).map(({ detail }) => ({ sql, step: detail }));
    });
  } finally {
    sqlite.close();
  }
}
