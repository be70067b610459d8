import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { secretBeside } from './secret';

test('a secret is made once, is long, and is readable by its owner alone', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'recurrent-')), 'data');
  const first = secretBeside(join(folder, 'recurrent.db'));
  expect(first.length).toBeGreaterThanOrEqual(43);
  expect(secretBeside(join(folder, 'recurrent.db'))).toBe(first);
  expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600);
});

test('another database has another secret', () => {
  const a = mkdtempSync(join(tmpdir(), 'recurrent-'));
  const b = mkdtempSync(join(tmpdir(), 'recurrent-'));
  expect(secretBeside(join(a, 'x.db'))).not.toBe(secretBeside(join(b, 'x.db')));
});
