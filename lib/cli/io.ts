import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { Io } from './command';

/** Some editors write it at the head of every file; it is no part of what the file says. */
const BYTE_ORDER_MARK = /^\uFEFF/;

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
    read: async (path) => {
      const whole = path === '-' ? await text(process.stdin) : await readFile(path, 'utf8');
      return whole.replace(BYTE_ORDER_MARK, '');
    },
  };
}
