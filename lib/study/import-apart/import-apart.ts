import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { err, type Result } from '../../result';
import type { Answers, Order, Reply, Request, Work } from './order';

/**
 * V8 lets a heap grow to a multiple of what is in use before it clears up, for speed. The process that
 * imports clears up early, so that a package of 200 MB is brought in with less than 300 in use; and it has
 * a bound, beyond which the file is refused.
 */
const MEMORY = [
  ...['--max-semi-space-size=2', '--heap-growing-percent=40', '--max-old-space-size=512'],
  // The client's compiler of queries is asked little here: to translate it a second time, for speed, is a waste.
  ...['--liftoff-only', '--expose-gc'],
];

/** Has the C library (glibc's malloc) give back what was freed: large pieces at once, and from all threads. */
const ENVIRONMENT = {
  MALLOC_ARENA_MAX: '1',
  MALLOC_MMAP_THRESHOLD_: '1048576',
  MALLOC_TRIM_THRESHOLD_: '1048576',
};

/** Many times what the largest package takes. Files are imported one after the other, so each has an end. */
const LONGEST_MS = 180_000;

const PROCESS = 'lib/study/import-apart/process.ts';

const TOO_MUCH = 'The file takes more memory than we give to an import: split it into several.';
const TOO_LONG = 'The file takes longer than we give to an import: split it into several.';

/** Kept on globalThis because the server loads this module more than once. */
const shared = globalThis as { recurrentImports?: Promise<unknown> };

/** Says what importing a file would do, from a process of its own; see `apart`. */
export function previewApart(order: Order): Promise<Result<Answers['preview'], string>> {
  return apart('preview', order);
}

/**
 * Imports a file in a process of its own; see `apart`.
 *
 * @param tell is told the most memory that the process had, in bytes
 */
export function importApart(
  order: Order,
  tell?: (peak: number) => void,
): Promise<Result<Answers['import'], string>> {
  return apart('import', order, tell);
}

/**
 * Has a process of its own do the work on the database that the app uses: whatever the file holds, this one
 * goes on answering, and its memory stays as it is. One file at a time, so that many at once take no more
 * memory than one. Rejects with what the process threw, its `code` kept.
 */
function apart<W extends Work>(
  work: W,
  order: Order,
  tell?: (peak: number) => void,
): Promise<Result<Answers[W], string>> {
  const before = shared.recurrentImports ?? Promise.resolve();
  const answer = before.then(() => askProcess({ work, order }, tell));
  shared.recurrentImports = answer.catch(() => undefined);
  // The process answers a request with what its work answers.
  return answer as Promise<Result<Answers[W], string>>;
}

function askProcess(
  request: Request,
  tell?: (peak: number) => void,
): Promise<Result<Answers[Work], string>> {
  // What is unpacked there is taken away however the process ends.
  const folder = mkdtempSync(join(tmpdir(), 'recurrent-import-'));
  const child = spawn(process.execPath, [...MEMORY, '--import', 'tsx', PROCESS], {
    env: { ...process.env, ...ENVIRONMENT, TMPDIR: folder },
    serialization: 'advanced',
    // What V8 says when it has no more memory is told in our own words instead.
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  child.send(request);
  return replyOf(child, tell).finally(() => rm(folder, { recursive: true, force: true }));
}

function replyOf(
  child: ChildProcess,
  tell?: (peak: number) => void,
): Promise<Result<Answers[Work], string>> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr!.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-4000);
    });
    let reply: Reply | undefined;
    let isTooLong = false;
    const timer = setTimeout(() => {
      isTooLong = true;
      child.kill('SIGKILL');
    }, LONGEST_MS);
    child.on('message', (message: Reply) => {
      reply = message;
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (reply?.kind === 'answered') {
        tell?.(reply.peak);
        resolve(reply.answer);
      } else if (reply) reject(thrownBy(reply));
      else if (isTooLong) resolve(err(TOO_LONG));
      else if (/heap out of memory/.test(said)) resolve(err(TOO_MUCH));
      else reject(new Error(`The import ended by ${signal ?? code}: ${said}`));
    });
  });
}

function thrownBy({ message, stack, code }: Extract<Reply, { kind: 'threw' }>): Error {
  return Object.assign(new Error(message), { stack, ...(code !== undefined && { code }) });
}
