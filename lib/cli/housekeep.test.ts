import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { listBackups } from '../db/backups/list-backups';
import { testDatabaseFile } from '../db/test-database';

/** Its standard input stays open, as the server holds it. */
async function run(script: string, path: string, ...args: string[]) {
  const env = { ...process.env, DATABASE_URL: `file:${path}` };
  const child = spawn('node', ['--import', 'tsx', `lib/cli/${script}.ts`, ...args], { env });
  const [stdout, stderr, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number]>,
  ]);
  return { stdout, stderr, status };
}

test('housekeeping backs up what was written since, and forgets guests after a year', async () => {
  const path = testDatabaseFile();
  new Sqlite(path)
    .exec(`INSERT INTO Learner (id, zone, settings, createdAt, lastAnswerAt) VALUES
      ('old', 'UTC', '{}', '2020-01-01T00:00:00.000+00:00', '2020-01-01T00:00:00.000+00:00'),
      ('new', 'UTC', '{}', '2020-01-01T00:00:00.000+00:00', '${new Date().toISOString().replace('Z', '+00:00')}')`)
    .close();
  const { status, stdout } = await run('housekeep', path, 'start');
  const [backup] = listBackups(path);
  expect([status, JSON.parse(stdout)]).toEqual([0, { backup: backup!.file, guests: 1 }]);
  expect(new Sqlite(path).prepare('SELECT id FROM Learner').pluck().all()).toEqual(['new']);
  expect(JSON.parse((await run('housekeep', path, 'daily')).stdout)).toEqual({
    backup: null,
    guests: 0,
  });
});

test('housekeeping forgets files that have waited for their import for more than a day', async () => {
  const path = testDatabaseFile();
  const folder = join(dirname(path), 'uploads', 'an-account');
  mkdirSync(folder, { recursive: true });
  for (const name of ['old', 'old.name', 'new', 'new.name']) writeFileSync(join(folder, name), 'x');
  const before = new Date(Date.now() - 25 * 3_600_000);
  for (const name of ['old', 'old.name']) utimesSync(join(folder, name), before, before);
  await run('housekeep', path, 'daily');
  expect(readdirSync(folder).sort()).toEqual(['new', 'new.name']);
});

test('a database damaged in the middle is noticed, and the newest good backup offered', async () => {
  const path = testDatabaseFile();
  await run('housekeep', path, 'start');
  const file = openSync(path, 'r+');
  for (let at = 4096; at < statSync(path).size; at += 4096)
    writeSync(file, Buffer.alloc(64, 7), 0, 64, at);
  closeSync(file);
  const { status, stdout } = await run('housekeep', path, 'start');
  expect(status).toBe(1);
  const { damage } = JSON.parse(stdout) as { damage: string };
  expect(damage).toContain('is damaged');
  expect(damage).toContain(`npm run -s recurrent -- restore ${listBackups(path)[0]!.file}`);
});

test('a start on a file that is no database says so plainly, with the way back', async () => {
  const path = testDatabaseFile();
  await run('housekeep', path, 'start');
  truncateSync(path, 100);
  const { status, stderr } = await run('prepare', path);
  expect(status).toBe(1);
  expect(stderr).toContain(`The database ${path} is damaged`);
  expect(stderr).toContain(`npm run -s recurrent -- restore ${listBackups(path)[0]!.file}`);
  expect(stderr).not.toContain('    at ');
});
