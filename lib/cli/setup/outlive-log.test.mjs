import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { inRoot } from './paths.mjs';

/** How many errors nobody catches in a process that logs each of them, and whose log nobody reads. */
async function uncaught(prelude) {
  const script = `
    let count = 0;
    process.on('uncaughtException', (error) => { count++; console.error(error); });
    ${prelude}
    setInterval(() => console.error('a line'), 10);
    setTimeout(() => process.exit(Math.min(count, 100)), 600);
  `;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script]);
  child.stdout.destroy();
  child.stderr.destroy();
  const [code] = await once(child, 'exit');
  return code;
}

test('a process whose log nobody reads any more goes on, and does not log that without end', async () => {
  const url = JSON.stringify(new URL(`file://${inRoot('lib/cli/setup/outlive-log.mjs')}`));
  expect(await uncaught('')).toBeGreaterThan(1);
  expect(await uncaught(`(await import(${url})).outliveLog();`)).toBe(0);
});
