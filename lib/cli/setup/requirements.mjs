// The whole module, not the one name: an older Node lacks it, and is to be told so by requireNode.
import fs from 'node:fs';
import { SetupFailure } from './failure.mjs';
import { ROOT } from './paths.mjs';

/** What node_modules, the build and a first database take together, in bytes, with some to spare. */
const SPACE = 1.5e9;

/** Throws unless `version` (of process.versions.node) is one that all our packages run on. */
export function requireNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  const good = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
  if (!good) {
    throw new SetupFailure(
      `Recurrent needs Node 20.19 or newer (of Node 22, 22.12 or newer; not 21 or 23); this is Node ${version}.`,
    );
  }
}

/** Throws unless the project's disk has room for what a first start makes. */
export function requireSpace() {
  const { bavail, bsize } = fs.statfsSync(ROOT);
  const free = bavail * bsize;
  if (free < SPACE) {
    const [has, wants] = [free, SPACE].map((bytes) => `${(bytes / 1e9).toFixed(1)} GB`);
    throw new SetupFailure(`The disk is too full: ${has} are free and ${wants} are needed.`);
  }
}
