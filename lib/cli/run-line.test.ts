import { spawnSync } from 'node:child_process';
import { expect, test, vi } from 'vitest';
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
  [['bench', 'nothing'], 2],
  [['compute', 'lib'], 1],
  [['schedule', '--grades', '-1'], 1],
  [['schedule', '--grades', '4,4,'], 1],
  [['schedule', '--grades', '4.5'], 1],
  [['schedule', '--grades', 'NaN'], 1],
  [['schedule', '--grades', Array(400).fill(5).join()], 1],
  [['drill'], 2],
  [['drill', 'one', 'two'], 2],
  [['drill', 'hidden-state-step', '--nonsense'], 2],
  [['drill', 'hidden-state-step', '--seed', '1e3'], 2],
  [['drill', 'hidden-state-step', '--seed', '1.5'], 2],
  [['drill', 'hidden-state-step', '--seed', '-0.5'], 2],
  [['drill', 'hidden-state-step', '--seed', 'NaN'], 2],
  [['drill', 'hidden-state-step', '--seed', ''], 2],
  [['drill', 'hidden-state-step', '--seed', '99999999999999999999'], 2],
  [['drill', 'hidden-state-step', '--seed', '9007199254740991', '--count', '2'], 2],
  [['drill', 'hidden-state-step', '--count', '0'], 2],
  [['drill', 'hidden-state-step', '--count', '100001'], 2],
  [['drill', 'hidden-state-step', '--level', 'one'], 2],
  [['drill', 'hidden-state-step', '--level', '0'], 1],
  [['drill', 'hidden-state-step', '--level', '99'], 1],
  [['drill', 'nonsense'], 1],
  [['drill', '../drills/hidden-state-step'], 1],
  [['drill', 'constructor'], 1],
  [['drill', '--list', 'hidden-state-step'], 2],
  [['drill', '--list', '--seed', '3'], 2],
  [['formula'], 2],
  [['formula', 'one', 'two'], 2],
  [['formula', '/there/is/no/such/file'], 1],
  [['formula', 'lib'], 1],
  [['formula', 'package.json'], 1],
  [['formula', 'content/drills/hidden-state-step.formula', '--count', '0'], 2],
  [['formula', 'content/drills/hidden-state-step.formula', '--level', '9'], 1],
  [['learner', 'make', '--cards', '100000000', '--reviews', '5'], 1],
  [['reset-password'], 2],
  [['reset-password', 'one', 'two'], 2],
  [['backup'], 2],
  [['restore'], 2],
  [['restore', '/there/is/no/such/file'], 1],
  [['verify', 'extra'], 2],
  [['doctor', 'extra'], 2],
  [['import'], 2],
  [['import', '/there/is/no/such/file'], 1],
  [['export', 'recurrent-neural-networks', '--format', 'nonsense', '--out', 'x'], 2],
  [['export', 'recurrent-neural-networks', '--format', 'csv'], 2],
])('the line %j ends with %i, a reason, and nothing on standard output', async (words, code) => {
  const ran = await commandLine(...words, '--json');
  expect(ran).toMatchObject({ code, out: '' });
  expect(ran.notes.length).toBeGreaterThan(0);
  if (code === 1 && words[0] !== 'formula') expect(ran.notes).toHaveLength(1);
  if (code === 1) expect(ran.notes.join(' ')).not.toMatch(/\n\s+at /);
});

test('a number that begins with a sign is the value of the option before it', async () => {
  const { code, out } = await commandLine('drill', 'hidden-state-step', '--seed', '-5', '--json');
  expect([code, out]).toEqual([0, expect.objectContaining({ seed: -5 })]);
});

test('a command that is asked for help says in one line how it goes', async () => {
  const { code, notes, out } = await commandLine('schedule', '--help');
  expect([code, out]).toEqual([0, '']);
  expect(notes).toEqual(['Usage: recurrent schedule --grades 4,4,2 [--algorithm sm2]']);
});

test('an address of a database of another kind is refused in one line', async () => {
  vi.stubEnv('DATABASE_URL', 'postgres://elsewhere/recurrent');
  const { code, notes, out } = await commandLine('verify', '--json');
  vi.unstubAllEnvs();
  expect([code, out]).toEqual([1, '']);
  expect(notes).toEqual([expect.stringMatching(/^DATABASE_URL has to begin with "file:".*$/)]);
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

test('a mark that an editor puts at the head of a file is no part of it, from standard input too', () => {
  const input = '\uFEFF{"markov": {"P": [[1]], "start": [1], "steps": 1}}';
  const words = ['--import', 'tsx', 'lib/cli/main.ts', 'compute', '-', '--json'];
  const { status, stdout } = spawnSync('node', words, { encoding: 'utf8', input });
  expect([status, stdout]).toEqual([0, '{"distribution":[1]}\n']);
});

test('a reader that has seen enough is no failure', () => {
  const line =
    '(node --import tsx lib/cli/main.ts drill hidden-state-step --count 60 --json; echo $? >&2) | head -c 10';
  const { stdout, stderr } = spawnSync('sh', ['-c', line], { encoding: 'utf8' });
  expect([stdout, stderr]).toEqual(['[{"templat', '0\n']);
});
