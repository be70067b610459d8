import { join } from 'node:path';

export const root = new URL('../..', import.meta.url).pathname;

/** Names a run of the browser tests, so that two can go on side by side, each with a port of its own. */
const run = process.env.RECURRENT_TEST_RUN ?? '';

/** How many workers there are, each with a server, a database and a clock of its own. */
export const sides = [0, 1];

/** Which of them this process belongs to: a server is told, a worker is numbered by the runner. */
const side = Number(process.env.RECURRENT_TEST_SIDE ?? process.env.TEST_PARALLEL_INDEX ?? 0);

/** What a run of the browser tests leaves to be looked at after a failure. */
export const resultsFolder = join(root, `.test/e2e${run}-results`);

/** Everything else that this side of a run writes. */
export const folder = join(root, `.test/e2e${run}-${side}`);

export const buildFolder = `.next-test${run}`;

export const clockFile = join(folder, 'clock');

/** `npm test` names one that is free; the sides take that and those after it. */
const firstPort = Number(process.env.RECURRENT_TEST_PORT || 4310);

export const addressOf = (side: number) => `http://127.0.0.1:${firstPort + side}`;

export const port = firstPort + side;

export const address = addressOf(side);

/** When tests begin, unless they say otherwise: a Monday morning. */
export const monday = '2026-03-02T09:00:00Z';
