import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { Io } from './command';

/** Standard output, standard error and files. */
export function processIo(json: boolean): Io {
  return {
    json,
    result: (value, textOf) => {
      process.stdout.write(`${json ? JSON.stringify(value) : textOf(value)}\n`);
    },
    note: (line) => {
      process.stderr.write(`${line}\n`);
    },
    read: (path) => (path === '-' ? text(process.stdin) : readFile(path, 'utf8')),
  };
}
