import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { inRoot } from './paths.mjs';

const LOCK = inRoot('.data/setup.lock');

/**
 * Does `work` while no other process sets this folder up; waits for one that does. A lock left behind by
 * a process that was killed counts for nothing.
 */
export async function alone(work) {
  mkdirSync(inRoot('.data'), { recursive: true });
  while (!take()) {
    const holder = holderOf();
    if (holder === null) rmSync(LOCK, { force: true });
    else {
      console.log(`Waiting for the set-up that process ${holder} does here ...`);
      while (holderOf() === holder) await sleep(500);
    }
  }
  const release = () => rmSync(LOCK, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    release();
    process.off('exit', release);
  }
}

function take() {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  }
}

/** The process that holds the lock, or null where there is none any more. */
function holderOf() {
  try {
    const pid = Number(readFileSync(LOCK, 'utf8'));
    if (!pid) return null;
    process.kill(pid, 0);
    return isSetup(pid) ? pid : null;
  } catch (error) {
    // No such lock, or no such process; a process of another user's (EPERM) is none of ours.
    if (['ENOENT', 'ESRCH', 'EPERM'].includes(error.code)) return null;
    throw error;
  }
}

/** A number may have gone to another process since; where the system tells its command line, we look. */
function isSetup(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('lib/cli/');
  } catch {
    return true;
  }
}
