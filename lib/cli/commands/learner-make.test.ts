import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { commandLine } from '../testing/command-line';

test('a learner is made as large as asked for, once, and what is stored of it can be verified', {
  timeout: 90_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'recurrent-learner-'));
  const before = process.env.DATABASE_URL;
  process.env.DATABASE_URL = `file:${join(folder, 'recurrent.db')}`;
  onTestFinished(() => {
    if (before === undefined) delete process.env.DATABASE_URL;
    else process.env.DATABASE_URL = before;
    rmSync(folder, { recursive: true });
  });
  const line = ['learner', 'make', '--cards', '30', '--reviews', '250', '--json'];
  const made = await commandLine(...line);
  expect(made).toMatchObject({ code: 0, out: { cards: 30, reviews: 250 } });
  const verified = { integrity: 'ok', cards: 30, reviews: 250, mismatches: [] };
  expect(await commandLine('verify', '--json')).toMatchObject({ code: 0, out: verified });
  expect(await commandLine(...line)).toMatchObject({ code: 1 });
  expect(await commandLine(...line, '--seed', '2')).toMatchObject({ code: 0 });
});

test.each([
  [['make', '--cards', '0', '--reviews', '5']],
  [['make', '--cards', '5', '--reviews', 'many']],
  [['make', '--cards', '5']],
  [['unmake']],
  [[]],
])('wrong words are misuse: %j', async (words) => {
  expect((await commandLine('learner', ...words)).code).toBe(2);
});
