import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The app's own imports, as TypeScript and the framework read them.
  resolve: { alias: [{ find: /^@\//, replacement: new URL('../', import.meta.url).pathname }] },
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['lib/**/*.test.ts', 'lib/**/*.test.mjs', 'app/**/*.test.ts', 'app/**/*.test.tsx'],
    globalSetup: 'lib/temporary-folder.ts',
    setupFiles: 'lib/same-inputs.ts',
    // Every core: by default one is left to the editor, which of two is half.
    maxWorkers: '100%',
    testTimeout: 30_000,
  },
});
