import { defineConfig } from '@playwright/test';
import { launchOptions } from './browser';
import { address, folder, root } from './support/place';

export default defineConfig({
  testDir: '.',
  outputDir: `${folder}-results`,
  reporter: [['list']],
  timeout: 120_000,
  // The tests share one server and set its clock.
  workers: 1,
  forbidOnly: true,
  // A noisy machine can starve the browser for minutes; what passes only then is listed as flaky.
  retries: 1,
  use: { baseURL: address, launchOptions: launchOptions(), trace: 'retain-on-failure' },
  webServer: {
    command: 'npx tsx e2e/serve.ts',
    cwd: root,
    url: address,
    timeout: 600_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
    stdout: 'pipe',
  },
});
