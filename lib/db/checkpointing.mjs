// Run as a worker by checkpoint-apart.ts: brings what was written from the log of writes (the WAL) into the
// database, beside the server rather than within it, where everybody would wait for the disk.

import { statSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import Sqlite from 'better-sqlite3';

/** Milliseconds between two looks at the log. */
const EVERY = 250;

const sqlite = new Sqlite(workerData.path, { fileMustExist: true });
let seen = 0;

setInterval(() => {
  const { mtimeMs } = statSync(`${workerData.path}-wal`, { throwIfNoEntry: false }) ?? {};
  if (mtimeMs === undefined || mtimeMs === seen) return;
  seen = mtimeMs;
  try {
    // Passive: it waits for nobody and holds nobody up.
    sqlite.pragma('wal_checkpoint(PASSIVE)');
  } catch {
    // The server does it itself when the log has grown long; and what is wrong, it says.
    seen = 0;
  }
}, EVERY);
