import { readFileSync, rmSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { freePort } from './port.mjs';
import { capture } from './run.mjs';

/** Runs a tool of node_modules and gives its exit code; its output is shown as it comes. */
async function tool(path, args, env) {
  const show = (text) => process.stdout.write(text);
  const { code } = await capture(process.execPath, [`node_modules/${path}`, ...args], env, show);
  return code;
}

/** A check without tests to count: nothing passed, and one failed where it did. */
const uncounted = (code) => ({ passed: 0, failed: code === 0 ? 0 : 1 });

/** Types of the routes first: they are generated, and what links to them is checked against them. */
export async function checkTypes() {
  const code = await tool('next/dist/bin/next', ['typegen'], TEST_BUILD);
  return uncounted(code || (await tool('typescript/bin/tsc', ['--noEmit'])));
}

export async function checkStyle() {
  return uncounted(await tool('@biomejs/biome/bin/biome', ['check', '.', '--error-on-warnings']));
}

export function runUnitTests() {
  const report = '.test/unit.json';
  const args = ['run', '--config', 'lib/vitest.config.ts', '--reporter=dot', '--reporter=json'];
  return counted(report, ({ numPassedTests, numFailedTests, numFailedTestSuites }) => ({
    passed: numPassedTests,
    // A file that does not even load has no tests, and fails all the same.
    failed: Math.max(numFailedTests, Math.min(numFailedTestSuites, 1)),
  }))(() => tool('vitest/vitest.mjs', [...args, `--outputFile.json=${report}`]));
}

/** The build that the browser tests use: a running server's own is never overwritten. */
export const TEST_BUILD = { RECURRENT_BUILD_DIR: '.next-test' };

export function runBrowserTests() {
  const report = '.test/browser.json';
  const args = ['test', '--config', 'e2e/playwright.config.ts', '--reporter=list,json'];
  return counted(report, ({ stats, errors }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
  }))(async () =>
    tool('@playwright/test/cli.js', args, {
      ...TEST_BUILD,
      RECURRENT_TEST_PORT: String(await freePort()),
      PLAYWRIGHT_JSON_OUTPUT_NAME: inRoot(report),
    }),
  );
}

/** Counts from the report that a run leaves; a run that fails without saying why counts as one failure. */
function counted(report, count) {
  return async (work) => {
    rmSync(inRoot(report), { force: true });
    const code = await work();
    const counts = readReport(report, count);
    return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  };
}

function readReport(report, count) {
  try {
    return count(JSON.parse(readFileSync(inRoot(report), 'utf8')));
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    return { passed: 0, failed: 0 };
  }
}
