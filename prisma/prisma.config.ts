import { fileURLToPath } from 'node:url';
import { defineConfig } from 'prisma/config';

const DEFAULT_DATABASE = fileURLToPath(new URL('../.data/recurrent.db', import.meta.url));

export default defineConfig({
  schema: 'schema.prisma',
  migrations: { path: 'migrations' },
  // SQLite's full-text table with the tables that it keeps its words in; migrations make it by hand.
  experimental: { externalTables: true },
  tables: {
    external: ['', '_data', '_idx', '_docsize', '_config'].map((part) => `SearchIndex${part}`),
  },
  datasource: { url: process.env.DATABASE_URL ?? `file:${DEFAULT_DATABASE}` },
});
