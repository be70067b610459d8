import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { migrate, migrationNames } from './migrate';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'recurrent-migrate-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
});

function tables(path: string): string[] {
  const sqlite = new Sqlite(path);
  const names = sqlite.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all();
  sqlite.close();
  return names as string[];
}

test('a database is made with every migration, and a second time there is nothing to do', () => {
  const path = join(folder, 'deep', 'new.db');
  expect(migrate(path)).toEqual({ ok: true, value: migrationNames() });
  expect(tables(path)).toContain('LogEntry');
  expect(migrate(path)).toEqual({ ok: true, value: [] });
});

test('a migration that fails half-way leaves nothing behind, and runs once it is mended', () => {
  const migrations = join(folder, 'migrations');
  mkdirSync(join(migrations, '1_broken'), { recursive: true });
  const sql = join(migrations, '1_broken', 'migration.sql');
  writeFileSync(sql, 'CREATE TABLE one (id TEXT); CREATE TABL two (id TEXT);');
  const path = join(folder, 'broken.db');
  expect(() => migrate(path, migrations)).toThrow('syntax error');
  expect(tables(path)).toEqual([]);
  writeFileSync(sql, 'CREATE TABLE one (id TEXT);');
  expect(migrate(path, migrations)).toEqual({ ok: true, value: ['1_broken'] });
});

test('a migration that leaves a dangling row is refused as a whole', () => {
  const migrations = join(folder, 'migrations');
  mkdirSync(join(migrations, '1_dangling'), { recursive: true });
  writeFileSync(
    join(migrations, '1_dangling', 'migration.sql'),
    `CREATE TABLE parent (id TEXT PRIMARY KEY);
     CREATE TABLE child (parentId TEXT REFERENCES parent (id));
     INSERT INTO child VALUES ('nobody');`,
  );
  const path = join(folder, 'dangling.db');
  expect(() => migrate(path, migrations)).toThrow('dangling rows in child');
  expect(tables(path)).toEqual([]);
});

test('a database of a newer version is refused and left alone', () => {
  const newer = join(folder, 'migrations');
  mkdirSync(newer);
  cpSync('prisma/migrations', newer, { recursive: true });
  mkdirSync(join(newer, '99999999999999_later'));
  writeFileSync(
    join(newer, '99999999999999_later', 'migration.sql'),
    'CREATE TABLE later (id TEXT);',
  );
  const path = join(folder, 'newer.db');
  expect(migrate(path, newer).ok).toBe(true);
  expect(migrate(path)).toEqual({
    ok: false,
    error: 'The database was made by a newer version: it has 99999999999999_later.',
  });
});

test("Prisma's own engine finds the migrations applied and the schema as it describes it", () => {
  const path = join(folder, 'status.db');
  migrate(path);
  const prisma = (...args: string[]) =>
    spawnSync('node', ['prisma/cli.mjs', ...args], {
      encoding: 'utf8',
      env: { ...process.env, DATABASE_URL: `file:${path}` },
    });
  const { status, stdout } = prisma('migrate', 'status');
  expect(stdout).toContain('Database schema is up to date!');
  expect(status).toBe(0);
  // Exit code 2 would say that the schema has something that no migration makes.
  const compare = ['--from-migrations', 'prisma/migrations', '--to-schema', 'prisma/schema.prisma'];
  expect(prisma('migrate', 'diff', '--exit-code', ...compare)).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('No difference detected'),
  });
});
