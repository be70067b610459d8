import { readFileSync } from 'node:fs';

const loopback = new Set(['127.0.0.1', '::1', 'localhost']);

/**
 * The file that tests set the time in, or null. It is heeded only where the server listens on
 * loopback alone, so that a forgotten setting cannot move the days of a server that others reach.
 */
export function testClockFile(environment: Readonly<Record<string, string | undefined>>) {
  const path = environment.RECURRENT_TEST_CLOCK;
  return path && loopback.has(environment.HOSTNAME ?? '') ? path : null;
}

// Read at the start and never again: nothing set later turns it on.
const file = testClockFile(process.env);

/** The time. The one place of the app that asks for it. */
export function now(): Date {
  return file === null ? new Date() : new Date(readFileSync(file, 'utf8').trim());
}
