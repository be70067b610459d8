// `npm run test:full`: what `npm test` does, with the long runs where that takes samples (50 kills, 10,000
// mutations a format), and then ten minutes of load. RECURRENT_FULL tells the tests.

import { TEST_BUILD } from './setup/checks.mjs';
import { reportFailures } from './setup/failure.mjs';
import { run } from './setup/run.mjs';
import { seconds } from './setup/step.mjs';

/** Of ten minutes with 64 learners at once. */
const LEAST_A_SECOND = 300;
const LONGEST_P95_MS = 150;
/** How much more memory the server may hold at the end than once it is warm. */
const MOST_GROWTH = 1.5;

process.env.RECURRENT_FULL = '1';
await import('./test.mjs');

await reportFailures(async () => {
  const start = performance.now();
  console.log('\n== Ten minutes of load');
  const command = ['--import', 'tsx', 'lib/cli/main.ts', 'bench', '--load', '--json'];
  const words = [...command, '--seconds', '600', '--learners', '64'];
  const output = await run('Load', process.execPath, words, TEST_BUILD);
  const rows = JSON.parse(output.split('\n').find((line) => line.startsWith('[')));
  for (const { name, unit, median, min, max } of rows) {
    console.log([name, unit, ...[median, min, max].map((value) => value.toFixed(1))].join('  '));
  }
  const of = (what) => rows.find(({ name }) => name === `load/64 learners/${what}`);
  const memory = of('memory after');
  const holds =
    of('reviews a second').median >= LEAST_A_SECOND &&
    of('p95').median < LONGEST_P95_MS &&
    of('errors').median === 0 &&
    memory.max <= memory.min * MOST_GROWTH;
  console.log(`== Ten minutes of load: ${holds ? 'passed' : 'FAILED'} in ${seconds(start)}`);
  if (!holds) process.exitCode = 1;
});
