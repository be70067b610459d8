// Runs Prisma's command line on this project's schema without any download: `npm run prisma -- ARGS`.
// Quiet unless it fails, for it also runs after every install.

import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const beside = (name) => fileURLToPath(new URL(name, import.meta.url));
const args = process.argv.slice(2);
const quiet = args[0] === 'generate';
const cli = createRequire(import.meta.url).resolve('prisma/build/index.js');

const { status, stdout, stderr } = spawnSync(
  process.execPath,
  [cli, ...args, '--config', beside('prisma.config.ts')],
  {
    stdio: quiet ? 'pipe' : 'inherit',
    encoding: 'utf8',
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: beside('engine.mjs'),
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  },
);
if (quiet && status !== 0) process.stderr.write(`${stdout}${stderr}`);
process.exitCode = status ?? 1;
