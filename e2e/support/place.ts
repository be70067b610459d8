import { join } from 'node:path';

export const root = new URL('../..', import.meta.url).pathname;

/** Names a run of the browser tests, so that two can go on side by side, each with a port of its own. */
const run = process.env.RECURRENT_TEST_RUN ?? '';

/** Everything that a run of the browser tests writes. */
export const folder = join(root, `.test/e2e${run}`);

export const buildFolder = `.next-test${run}`;

export const clockFile = join(folder, 'clock');

/** `npm test` names one that is free. */
export const port = Number(process.env.RECURRENT_TEST_PORT || 4310);

export const address = `http://127.0.0.1:${port}`;

/** When tests begin, unless they say otherwise: a Monday morning. */
export const monday = '2026-03-02T09:00:00Z';
