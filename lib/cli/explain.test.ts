import { readFileSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { explain } from './explain';

function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
}

test('a missing file, a full disk and a damaged database are each said in one line', () => {
  const missing = thrownBy(() => readFileSync('/there/is/no/such/file'));
  const notDatabase = thrownBy(() => new Sqlite('package.json').exec('SELECT * FROM a'));
  const full = Object.assign(new Error('write'), { code: 'ENOSPC' });
  expect(explain(missing).message).toMatch(/^There is no such file: [^\n]+$/);
  expect(explain(notDatabase).message).toMatch(/^The database is damaged[^\n]+$/);
  expect(explain(new Error('outer', { cause: full })).message).toMatch(/^The disk is full[^\n]+$/);
  expect([missing, notDatabase, full].map((error) => explain(error).code)).toEqual([1, 1, 1]);
});

test('a bug keeps its stack', () => {
  expect(explain(new TypeError('oops')).message).toContain('explain.test.ts');
});
