import { chmodSync, existsSync, statSync, truncateSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { takeBackup } from '../../db/backups/take-backup';
import { secretBeside } from '../../db/secret';
import { testDatabaseFile } from '../../db/test-database';
import { checkClock, checkNode } from '../doctor/check-machine';
import type { Finding } from '../doctor/finding';
import { commandLine } from '../testing/command-line';

async function examined(path: string) {
  vi.stubEnv('DATABASE_URL', `file:${path}`);
  const { code, out } = await commandLine('doctor', '--json');
  vi.unstubAllEnvs();
  const of = (check: string) => (out as Finding[]).find((one) => one.check === check);
  return { code, of };
}

test('a sound installation has nothing wrong', async () => {
  const path = testDatabaseFile();
  secretBeside(path);
  takeBackup(path, new Date(), 'start');
  const { code, of } = await examined(path);
  expect(code).toBe(0);
  for (const check of [
    'node',
    'clock',
    'database',
    'migrations',
    'integrity',
    'secret',
    'backups',
  ]) {
    expect(of(check)).toMatchObject({ state: 'ok' });
  }
});

test('a secret that others can read and a damaged database are wrong, with what to do', async () => {
  const path = testDatabaseFile();
  secretBeside(path);
  chmodSync(join(dirname(path), 'secret'), 0o644);
  truncateSync(path, statSync(path).size - 8192);
  const { code, of } = await examined(path);
  expect(code).toBe(1);
  expect(of('secret')).toMatchObject({
    state: 'wrong',
    detail: expect.stringContaining('chmod 600'),
  });
  expect(of('integrity')).toMatchObject({ state: 'wrong' });
  expect(of('backups')).toMatchObject({ state: 'warning' });
});

test('where nothing was started yet, it says so and makes nothing', async () => {
  const path = join(dirname(testDatabaseFile()), 'none', 'recurrent.db');
  const { code, of } = await examined(path);
  expect([code, existsSync(path)]).toEqual([0, false]);
  expect(of('database')).toMatchObject({ state: 'warning' });
});

test('an old Node and a clock that was never set are told', () => {
  expect(checkNode('18.20.0').state).toBe('wrong');
  expect(checkNode('20.19.0').state).toBe('ok');
  expect(checkClock(new Date(0)).state).toBe('wrong');
});
