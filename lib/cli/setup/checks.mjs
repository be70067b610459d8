import { readFileSync, rmSync } from 'node:fs';
import { failedBrowserTests, failedUnitTests } from './failed-tests.mjs';
import { inRoot } from './paths.mjs';
import { freePort } from './port.mjs';
import { capture } from './run.mjs';

/** The build that the browser tests use: a running server's own is never overwritten. */
export const TEST_BUILD = { RECURRENT_BUILD_DIR: '.next-test' };

/** Runs a tool of node_modules, showing its output as it comes; gives that and its exit code. */
function tool(path, args, env) {
  const show = (text) => process.stdout.write(text);
  return capture(process.execPath, [`node_modules/${path}`, ...args], env, show);
}

/** A check without tests to count: nothing passed, and one failed where it did. */
const uncounted = ({ code, output }) => ({ passed: 0, failed: code === 0 ? [] : [output] });

/** Types of the routes first: they are generated, and what links to them is checked against them. */
export async function checkTypes() {
  const generated = await tool('next/dist/bin/next', ['typegen'], TEST_BUILD);
  if (generated.code !== 0) return uncounted(generated);
  return uncounted(await tool('typescript/bin/tsc', ['--noEmit']));
}

export async function checkStyle() {
  return uncounted(await tool('@biomejs/biome/bin/biome', ['check', '.', '--error-on-warnings']));
}

export function runUnitTests() {
  const report = '.test/unit.json';
  const args = ['run', '--config', 'lib/vitest.config.ts', '--reporter=dot', '--reporter=json'];
  return counted(
    report,
    (found) => ({ passed: found.numPassedTests, failed: failedUnitTests(found) }),
    // It colours every dot of its own where it knows of a CI, which is most of what is printed then.
    () => tool('vitest/vitest.mjs', [...args, `--outputFile.json=${report}`], { NO_COLOR: '1' }),
  );
}

export function runBrowserTests() {
  const report = '.test/browser.json';
  const args = ['test', '--config', 'e2e/playwright.config.ts', '--reporter=list,json'];
  return counted(
    report,
    (found) => ({
      passed: found.stats.expected + found.stats.flaky,
      failed: failedBrowserTests(found),
    }),
    async () =>
      tool('@playwright/test/cli.js', args, {
        ...TEST_BUILD,
        RECURRENT_TEST_PORT: String(await freePort()),
        PLAYWRIGHT_JSON_OUTPUT_NAME: inRoot(report),
      }),
  );
}

/** Counts from the report that a run leaves; of a run that fails without saying why, the end of its output. */
async function counted(report, count, work) {
  rmSync(inRoot(report), { force: true });
  const { code, output } = await work();
  const counts = readReport(report, count);
  if (code === 0 || counts.failed.length > 0) return counts;
  return { ...counts, failed: [`Ended with exit code ${code}:\n${output.slice(-4000)}`] };
}

function readReport(report, count) {
  try {
    return count(JSON.parse(readFileSync(inRoot(report), 'utf8')));
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    return { passed: 0, failed: [] };
  }
}
