import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildFolder, clockFile, folder, monday, port, root } from './support/place';

// The production build as `npm start` serves it, with an empty database, a build folder, a port and a
// clock of its own.
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
writeFileSync(clockFile, monday);

const server = spawn(process.execPath, ['lib/cli/start.mjs'], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    PORT: String(port),
    HOST: '127.0.0.1',
    DATABASE_URL: `file:${join(folder, 'recurrent.db')}`,
    RECURRENT_BUILD_DIR: buildFolder,
    RECURRENT_TEST_CLOCK: clockFile,
    // A line a request would hide what the tests say.
    RECURRENT_LOG: 'warn',
  },
});
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => server.kill(signal));
}
server.on('exit', (code) => process.exit(code ?? 0));
