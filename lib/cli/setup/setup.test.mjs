import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inRoot, ROOT } from './paths.mjs';
import { portNumber, requirePort } from './port.mjs';
import { requireNode } from './requirements.mjs';
import { run } from './run.mjs';
import { hashOf, unlessStamped } from './stamp.mjs';

let folder;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'recurrent-setup-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

test.each([
  ['20.19.0', true],
  ['20.20.2', true],
  ['22.12.0', true],
  ['24.0.0', true],
  ['18.20.8', false],
  ['20.18.3', false],
  ['21.7.3', false],
  ['22.11.0', false],
  ['23.11.0', false],
])('whether Node %s will do: %s', (version, good) => {
  if (good) expect(() => requireNode(version)).not.toThrow();
  else expect(() => requireNode(version)).toThrow(`this is Node ${version}`);
});

test('a port that another program has is told in one line, and a free one is not', async () => {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await expect(requirePort(port, '127.0.0.1')).rejects.toThrow(/^Port \d+ is taken[^\n]+$/);
  await new Promise((resolve) => server.close(resolve));
  await requirePort(port, '127.0.0.1');
  expect(portNumber(String(port))).toBe(port);
});

test.each(['', '0', '65536', '3000x', '-1', '3.5'])('"%s" is no port', (port) => {
  expect(() => portNumber(port)).toThrow('PORT has to be a number');
});

test('work is done once for the same hash, again for another, and again after it failed', async () => {
  const stamp = relative(ROOT, join(folder, 'stamp'));
  let done = 0;
  const work = (fails = false) => {
    done++;
    if (fails) throw new Error('killed');
  };
  expect(await unlessStamped(stamp, 'one', work)).toBe(true);
  expect(await unlessStamped(stamp, 'one', work)).toBe(false);
  expect(await unlessStamped(stamp, 'two', work)).toBe(true);
  await expect(unlessStamped(stamp, 'three', () => work(true))).rejects.toThrow('killed');
  expect(await unlessStamped(stamp, 'two', work)).toBe(true);
  expect(done).toBe(4);
});

test('a hash is of the files’ names and contents, and of nothing that is skipped', () => {
  const path = relative(ROOT, folder);
  const hash = () => hashOf([path], [], (name) => name.endsWith('.skipped'));
  writeFileSync(join(folder, 'a'), 'one');
  const first = hash();
  writeFileSync(join(folder, 'b.skipped'), 'one');
  expect(hash()).toBe(first);
  writeFileSync(join(folder, 'a'), 'two');
  expect(hash()).not.toBe(first);
  writeFileSync(join(folder, 'a'), 'one');
  expect(hash()).toBe(first);
});

test('a step that fails shows what the tool said, and a full disk is said plainly', async () => {
  const failing = (words) =>
    run('Trying', process.execPath, [
      '-e',
      `console.error(${JSON.stringify(words)}); process.exit(3)`,
    ]);
  await expect(failing('no such thing')).rejects.toThrow('Trying failed (3):\nno such thing');
  await expect(failing('write ENOSPC')).rejects.toThrow(/^Trying failed: the disk is full[^\n]+$/);
  expect(await run('Trying', process.execPath, ['-p', '6 * 7'])).toBe('42\n');
});

test('what a step started ends when the process that runs the steps is killed', async () => {
  const file = join(folder, 'alive');
  const beat = `setInterval(() => require('fs').writeFileSync(${JSON.stringify(file)}, String(Date.now())), 50)`;
  const script = `
    import { run } from ${JSON.stringify(inRoot('lib/cli/setup/run.mjs'))};
    await run('Beating', 'sh', ['-c', 'node -e "$BEAT"; true'], { BEAT: ${JSON.stringify(beat)} });`;
  const steps = spawn(process.execPath, ['--input-type=module', '-e', script]);
  const lastBeat = () => {
    try {
      return Number(readFileSync(file, 'utf8'));
    } catch {
      return 0;
    }
  };
  while (lastBeat() === 0) await sleep(50);
  steps.kill('SIGKILL');
  let last;
  do {
    last = lastBeat();
    await sleep(1000);
  } while (lastBeat() !== last);
});

test('a taken port ends npm start with one line and code 1, before anything is set up', async () => {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const env = { ...process.env, PORT: String(server.address().port), HOST: '127.0.0.1' };
  const ran = spawnSync(process.execPath, ['lib/cli/start.mjs'], {
    cwd: ROOT,
    env,
    encoding: 'utf8',
  });
  server.close();
  expect([ran.status, ran.stdout]).toEqual([1, '']);
  expect(ran.stderr).toMatch(/^Port \d+ is taken[^\n]+\n$/);
});
