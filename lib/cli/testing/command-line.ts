import { readFile } from 'node:fs/promises';
import { runLine } from '../run-line';

export interface Ran {
  readonly code: number;
  /** With --json what standard output holds, parsed; else its text. */
  readonly out: unknown;
  /** Lines on standard error. */
  readonly notes: readonly string[];
}

/** Runs a command line as `npm run -s recurrent -- ...` does, within the test. */
export async function commandLine(...words: string[]): Promise<Ran> {
  const out: string[] = [];
  const notes: string[] = [];
  const code = await runLine(words, (json) => ({
    json,
    result: (value, textOf) => out.push(json ? JSON.stringify(value) : textOf(value)),
    note: (line) => notes.push(line),
    read: (path) => readFile(path, 'utf8'),
  }));
  const text = out.join('\n');
  return { code, out: words.includes('--json') && text ? JSON.parse(text) : text, notes };
}
