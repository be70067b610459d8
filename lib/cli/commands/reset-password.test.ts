import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { commonPasswords } from '../../db/common-passwords';
import { weakPassword } from '../../db/password-rule';
import { isPassword } from '../../db/passwords';
import { commandLine } from '../testing/command-line';

const folder = mkdtempSync(join(tmpdir(), 'recurrent-reset-'));
const path = join(folder, 'recurrent.db');
const email = 'ada@recurrent.example';

beforeAll(async () => {
  vi.stubEnv('DATABASE_URL', `file:${path}`);
  await commandLine('verify');
  new Sqlite(path)
    .exec(
      `INSERT INTO User (id, name, email, emailVerified, createdAt, updatedAt)
         VALUES ('ada', 'ada', '${email}', 0, '2026-01-01', '2026-01-01');
       INSERT INTO Account (id, accountId, providerId, userId, password, createdAt, updatedAt)
         VALUES ('ada', 'ada', 'credential', 'ada', 'lost', '2026-01-01', '2026-01-01');
       INSERT INTO Session (id, token, userId, expiresAt, createdAt, updatedAt)
         VALUES ('one', 'one', 'ada', '2036-01-01', '2026-01-01', '2026-01-01')`,
    )
    .close();
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function stored<T>(sql: string): T {
  const sqlite = new Sqlite(path, { readonly: true });
  const value = sqlite.prepare(sql).pluck().get() as T;
  sqlite.close();
  return value;
}

test('an account is given a password that fits the rule for all passwords, and signed out everywhere', async () => {
  const { code, out, notes } = await commandLine('reset-password', email.toUpperCase(), '--json');
  const { password } = out as { password: string };
  expect([code, out, notes]).toEqual([0, { email: email.toUpperCase(), password }, []]);
  expect(weakPassword({ password, email, common: await commonPasswords() })).toBeNull();
  const hash = stored<string>(`SELECT password FROM Account WHERE userId = 'ada'`);
  expect(await isPassword(password, hash)).toBe(true);
  expect(stored('SELECT count(*) FROM Session')).toBe(0);
});

test('another reset gives another password', async () => {
  const given = async () => (await commandLine('reset-password', email, '--json')).out;
  expect(await given()).not.toEqual(await given());
});

test('an address that has no account is refused, and nothing is changed', async () => {
  const before = stored<string>('SELECT password FROM Account');
  const { code, out, notes } = await commandLine(
    'reset-password',
    'bob@recurrent.example',
    '--json',
  );
  expect([code, out]).toEqual([1, '']);
  expect(notes).toEqual(['There is no account with the address "bob@recurrent.example".']);
  expect(stored('SELECT password FROM Account')).toBe(before);
});
