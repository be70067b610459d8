import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { COMMANDS } from './commands';
import { commandLine } from './testing/command-line';

test('every command is loaded under its own name, and says in the help what it does', async () => {
  for (const [name, load] of Object.entries(COMMANDS)) expect((await load()).name).toBe(name);
  const { code, notes, out } = await commandLine('help');
  expect([code, out]).toEqual([0, '']);
  for (const name of Object.keys(COMMANDS)) expect(notes.join('\n')).toContain(`  ${name}`);
});

test.each([
  [[], 2],
  [['nonsense'], 2],
  [['constructor'], 2],
  [['schedule'], 2],
  [['schedule', '--nonsense'], 2],
  [['schedule', '--grades'], 2],
  [['schedule', 'extra', '--grades', '4'], 2],
  [['schedule', '--grades', '4,6'], 1],
  [['schedule', '--grades', ''], 1],
  [['schedule', '--grades', '4', '--algorithm', 'sm18'], 1],
  [['show'], 2],
  [['show', 'one', 'two'], 2],
  [['compute', '/there/is/no/such/file'], 1],
  [['bench', '--only', 'nothing'], 1],
])('the line %j ends with %i, a reason, and nothing on standard output', async (words, code) => {
  const ran = await commandLine(...words, '--json');
  expect(ran).toMatchObject({ code, out: '' });
  expect(ran.notes.length).toBeGreaterThan(0);
});

test('the schedule of grades is one JSON value, with the published intervals', async () => {
  const { code, out, notes } = await commandLine('schedule', '--grades', '5,5,5,5,5', '--json');
  expect([code, notes]).toEqual([0, []]);
  expect((out as { interval: number }[]).map(({ interval }) => interval)).toEqual([
    1, 6, 17, 50, 150,
  ]);
});

test('as a process it writes JSON alone to standard output, and ends with the code', () => {
  const run = (...words: string[]) =>
    spawnSync('node', ['--import', 'tsx', 'lib/cli/main.ts', ...words], { encoding: 'utf8' });
  const done = run('schedule', '--grades', '4,2', '--json');
  expect([done.status, done.stderr]).toEqual([0, '']);
  expect(JSON.parse(done.stdout)).toEqual([
    { grade: 4, easeFactor: 2.5, interval: 1, repetitions: 1 },
    { grade: 2, easeFactor: 2.5, interval: 1, repetitions: 0 },
  ]);
  const refused = run('schedule', '--grades', 'x', '--json');
  expect([refused.status, refused.stdout]).toEqual([1, '']);
  expect(refused.stderr.trim().split('\n')).toHaveLength(1);
});
