import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/**
 * Checkpoints a database from a thread of its own as long as the process lives. Without it SQLite does so
 * in the middle of a write, for as long as the disk takes.
 */
export function checkpointApart(path: string): Worker {
  // Not a module of the bundle: the worker loads it from the project's folder.
  const script = join(/* turbopackIgnore: true */ process.cwd(), 'lib/db/checkpointing.mjs');
  const worker = new Worker(/* turbopackIgnore: true */ script, { workerData: { path } });
  worker.unref();
  return worker;
}
