import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { prepareDatabase } from '../../../authoring/prepare-database';
import { type Database, openDatabase } from '../../../db/client';
import { databasePath } from '../../../db/location';
import { secretBeside } from '../../../db/secret';
import { guestCookie, signedGuest } from '../../../study/accounts/guest-cookie';
import { makeLearner } from '../../../study/made/make-learner';
import { nextItems } from '../../../study/next-items';
import { progress } from '../../../study/progress/progress';
import { search } from '../../../study/search/search';
import { today } from '../../../study/today';
import { freePort, startServer } from '../../drive/server';
import type { Figures, Row } from '../bench';
import { largeScans, studyPlans } from './plans';

const CARDS = 100_000;
const REVIEWS = 1_000_000;
const ROUNDS = 25;

/** Words that few, some and all of the made cards have. */
const QUESTIONS = ['hidden state', '7919', 'sums 3', 'what is'];

const PAGES = ['/', '/review', '/progress', '/progress?span=all', '/search?q=sums', '/decks'];

/** What a learner with a hundred thousand cards and a million answers waits for, and what the server needs. */
export const studyScale: Figures = {
  name: 'study-scale',
  async rows() {
    const data = dirname(databasePath());
    mkdirSync(data, { recursive: true });
    const folder = mkdtempSync(join(data, 'scale-'));
    try {
      return await measured(join(folder, 'recurrent.db'));
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

async function measured(path: string): Promise<Row[]> {
  const prepared = await prepareDatabase(path);
  if (!prepared.ok) throw new Error(prepared.error);
  const db = openDatabase(path);
  const now = new Date();
  const start = performance.now();
  const made = await makeLearner(db, { cards: CARDS, reviews: REVIEWS, seed: 1, now });
  if (!made.ok) throw new Error(made.error);
  const { learner } = made.value;
  const making = performance.now() - start;
  const rows = [
    row('making of a learner', 'ms', [making]),
    ...(await figuresOf(db, learner, now)),
    row('large scans', 'count', [largeScans(await studyPlans(path, learner, now)).length]),
  ];
  await db.$disconnect();
  return [...rows, ...(await served(path, learner))];
}

async function figuresOf(db: Database, learner: string, now: Date): Promise<Row[]> {
  const time = (name: string, run: () => Promise<unknown>) => timed(ROUNDS, name, run);
  return [
    await time('today', () => today(db, learner, now)),
    await time('queue', () => nextItems(db, learner, now, { count: 5, exclude: [] })),
    await time('progress of 30 days', () => progress(db, learner, now, { span: 'month' })),
    await time('progress of a year', () => progress(db, learner, now, { span: 'year' })),
    await time('progress of all', () => progress(db, learner, now, { span: 'all' })),
    ...(await inTurn(QUESTIONS, (question) =>
      time(`search for ${question}`, () => search(db, learner, question, now)),
    )),
  ];
}

/** The pages as the production build serves them, through to their last byte, and its memory after that. */
async function served(path: string, learner: string): Promise<Row[]> {
  const build = process.env.RECURRENT_BUILD_DIR || '.next';
  const server = await startServer({ database: path, build, port: await freePort() });
  const headers = { cookie: `${guestCookie}=${signedGuest(learner, secretBeside(path))}` };
  try {
    const pages = await inTurn(PAGES, (page) =>
      timed(ROUNDS, `page ${page}`, async () => {
        const response = await fetch(`http://127.0.0.1:${server.port}${page}`, { headers });
        if (!response.ok) throw new Error(`${page} was answered with ${response.status}`);
        await response.text();
      }),
    );
    return [...pages, row('memory of the server', 'MB', [server.memory() / 1e6])];
  } finally {
    await server.end('SIGTERM');
  }
}

async function inTurn<T, R>(all: readonly T[], one: (value: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const value of all) results.push(await one(value));
  return results;
}

async function timed(rounds: number, name: string, run: () => Promise<unknown>): Promise<Row> {
  // The first call warms the code and SQLite's pages up.
  await run();
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  return row(name, 'ms', times);
}

function row(name: string, unit: Row['unit'], values: readonly number[]): Row {
  const sorted = [...values].sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)]!;
  const [min, max] = [sorted[0]!, sorted.at(-1)!];
  return { name: `study-scale/${name}`, unit, median, min, max, rounds: sorted.length };
}
