// `npm test`: sets up what it needs, checks types and style, runs the unit tests and, against the production
// build, the browser tests. Ends with what failed and why, how many passed, and with exit code 1 where
// anything failed.

import { mkdirSync } from 'node:fs';
import { build } from './setup/build.mjs';
import {
  checkStyle,
  checkTypes,
  runBrowserTests,
  runUnitTests,
  TEST_BUILD,
} from './setup/checks.mjs';
import { reportFailures, SetupFailure } from './setup/failure.mjs';
import { endWithLauncher } from './setup/launcher.mjs';
import { inRoot } from './setup/paths.mjs';
import { prepare } from './setup/prepared.mjs';
import { requireNode } from './setup/requirements.mjs';
import { seconds, step } from './setup/step.mjs';

const CHECKS = [
  ['Types', checkTypes],
  ['Lint and format', checkStyle],
  ['Unit tests', runUnitTests],
  ['Browser tests', buildAndBrowse],
];

await reportFailures(async () => {
  requireNode();
  endWithLauncher();
  await prepare();
  mkdirSync(inRoot('.test'), { recursive: true });
  const total = { passed: 0, failed: [] };
  for (const [title, check] of CHECKS) {
    const start = performance.now();
    console.log(`\n== ${title}`);
    const { passed, failed } = await check();
    total.passed += passed;
    total.failed.push(...failed.map((told) => `-- ${title}: ${told}`));
    console.log(`== ${title}: ${failed.length === 0 ? 'passed' : 'FAILED'} in ${seconds(start)}`);
  }
  for (const told of total.failed) console.log(`\n${told}`);
  console.log(`\n${total.passed} passed, ${total.failed.length} failed`);
  process.exitCode = total.failed.length === 0 ? 0 : 1;
});

async function buildAndBrowse() {
  try {
    await step('Building the app', () => build(TEST_BUILD.RECURRENT_BUILD_DIR));
  } catch (error) {
    if (!(error instanceof SetupFailure)) throw error;
    return { passed: 0, failed: [error.message] };
  }
  return runBrowserTests();
}
