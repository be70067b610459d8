import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['lib/**/*.test.ts', 'lib/**/*.test.mjs', 'app/**/*.test.ts', 'app/**/*.test.tsx'],
    globalSetup: 'lib/temporary-folder.ts',
    testTimeout: 30_000,
  },
});
