import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inRoot } from './paths.mjs';
import { requireSpace } from './requirements.mjs';
import { run } from './run.mjs';
import { hashOf, unlessStamped } from './stamp.mjs';

const STAMP = 'node_modules/.recurrent-install';

/** Native modules are built for one version of Node's interface, so that belongs to the stamp. */
function wanted() {
  return hashOf(['package-lock.json'], [process.versions.modules, process.platform, process.arch]);
}

/** Installs what package-lock.json names, unless it is there. Gives false where it is. */
export function install() {
  return unlessStamped(STAMP, wanted(), async () => {
    requireSpace();
    // npm empties the folder too, but stumbles over what a killed installation left half written.
    rmSync(inRoot('node_modules'), { recursive: true, force: true, maxRetries: 5 });
    const npm = process.env.npm_execpath;
    const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
    const [command, ...rest] = npm ? [process.execPath, npm, ...args] : ['npm', ...args];
    await run('Installing the packages', command, rest, {
      ...headersOfThisNode(),
      // Prisma's own installer would fetch an engine that we do not need, and wait long where it cannot.
      PRISMA_SCHEMA_ENGINE_BINARY: inRoot('prisma/engine.mjs'),
    });
  });
}

/** Called after every install, also one that was not ours: then there is nothing to install any more. */
export function stampInstalled() {
  writeFileSync(inRoot(STAMP), wanted());
}

/**
 * Where better-sqlite3 has to be built, the compiler needs Node's headers. Most installations of Node
 * have them beside the program; naming them spares a download.
 */
function headersOfThisNode() {
  const prefix = dirname(dirname(process.execPath));
  const there = existsSync(join(prefix, 'include/node/node_version.h'));
  return there && !process.env.npm_config_nodedir ? { npm_config_nodedir: prefix } : {};
}
