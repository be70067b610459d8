import { defineConfig } from '@playwright/test';
import { launchOptions } from './browser';
import { address, addressOf, resultsFolder, root, sides } from './support/place';

export default defineConfig({
  testDir: '.',
  outputDir: resultsFolder,
  reporter: [['list']],
  timeout: 120_000,
  // The tests of one worker share a server and set its clock.
  workers: sides.length,
  forbidOnly: true,
  // A noisy machine can starve the browser for minutes; what passes only then is listed as flaky.
  retries: 1,
  use: { baseURL: address, launchOptions: launchOptions(), trace: 'retain-on-failure' },
  webServer: sides.map((side) => ({
    command: 'npx tsx e2e/serve.ts',
    cwd: root,
    env: { RECURRENT_TEST_SIDE: String(side) },
    url: addressOf(side),
    timeout: 600_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
    stdout: 'pipe',
  })),
});
