import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Gives a run of the tests a folder for its temporary files and takes it away afterwards: the workers
 * are ended too abruptly to clean up behind themselves.
 */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'recurrent-run-'));
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
