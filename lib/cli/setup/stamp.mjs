import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { inRoot } from './paths.mjs';

/**
 * A hash of files and folders (paths from the project's folder, those missing left out) and of further
 * words; `skip` says of a file's path whether it does not count.
 */
export function hashOf(paths, words = [], skip = () => false) {
  const hash = createHash('sha256').update(JSON.stringify(words));
  for (const path of paths.flatMap(filesUnder).filter((path) => !skip(path))) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(inRoot(path)))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(path) {
  if (!existsSync(inRoot(path))) return [];
  if (!statSync(inRoot(path)).isDirectory()) return [path];
  return readdirSync(inRoot(path))
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

/**
 * Does `work` unless the file `stamp` says that it was done for the same `hash`. The stamp goes before
 * the work begins and comes back after it succeeded, so that being killed in between means doing it again.
 * Gives false where there was nothing to do.
 */
export async function unlessStamped(stamp, hash, work) {
  if (stampedWith(stamp) === hash) return false;
  rmSync(inRoot(stamp), { force: true });
  await work();
  mkdirSync(dirname(inRoot(stamp)), { recursive: true });
  writeFileSync(inRoot(stamp), hash);
  return true;
}

function stampedWith(stamp) {
  return existsSync(inRoot(stamp)) ? readFileSync(inRoot(stamp), 'utf8') : null;
}
