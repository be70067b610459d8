import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { dirname, join } from 'node:path';
import { prepareDatabase } from '../../../authoring/prepare-database';
import { databasePath } from '../../../db/location';
import { secretBeside } from '../../../db/secret';
import { makeLoadRows } from '../../../db/testing/load-rows';
import { guestCookie, signedGuest } from '../../../study/accounts/guest-cookie';
import { columnsOf } from '../../../study/card-row';
import { Client } from '../../drive/client';
import { freePort, startServer } from '../../drive/server';
import type { Row } from '../bench';
import { type Level, levelRows } from './level-rows';
import { madeHistory } from './made-history';
import { reviewCards, type Timed } from './reviewer';

export interface LoadOptions {
  readonly cards: number;
  readonly reviews: number;
  /** Seconds that each number of learners keeps on. */
  readonly seconds: number;
  readonly learners: readonly number[];
  readonly build: string;
  readonly nodeOptions?: string;
}

/** Of a learner: enough for the clock not to be put on so often that it leaves the calendar. */
export const CARDS_EACH = 500;

/** Days between two looks of the clock: by then every card graded meanwhile is due again. */
const LATER_MS = 4_000 * 24 * 3_600_000;

/**
 * Drives the production build over loopback from this process: as many learners as asked for grade cards
 * one after the other as fast as they are answered, on a database with so many cards and reviews in it.
 */
export async function load(options: LoadOptions, note: (line: string) => void): Promise<Row[]> {
  const data = dirname(databasePath());
  mkdirSync(data, { recursive: true });
  const folder = mkdtempSync(join(data, 'load-'));
  try {
    return await loadIn(folder, options, note);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function loadIn(
  folder: string,
  { cards, reviews, seconds, learners, build, nodeOptions }: LoadOptions,
  note: (line: string) => void,
): Promise<Row[]> {
  const database = join(folder, 'recurrent.db');
  const prepared = await prepareDatabase(database);
  if (!prepared.ok) throw new Error(prepared.error);
  const learnerIds = Array.from({ length: Math.ceil(cards / CARDS_EACH) }, () => randomUUID());
  const { history, card } = madeHistory(Math.round(reviews / cards));
  makeLoadRows(database, {
    learnerIds,
    cardsEach: CARDS_EACH,
    history,
    card: { ...columnsOf(card) },
    now: new Date(),
  });
  note(
    `${learnerIds.length * CARDS_EACH} cards, ${learnerIds.length * CARDS_EACH * history.length} reviews`,
  );

  const clock = join(folder, 'clock');
  let time = Date.now();
  writeFileSync(clock, new Date(time).toISOString());
  const server = await startServer({ database, build, port: await freePort(), clock, nodeOptions });
  try {
    const secret = secretBeside(database);
    const agent = new Agent({ keepAlive: true, maxSockets: Math.max(...learners) });
    const waiting = learnerIds.map(
      (id) => new Client(server.port, `${guestCookie}=${signedGuest(id, secret)}`, agent),
    );
    const later = () => {
      time += LATER_MS;
      // At one stroke: the server, which reads it meanwhile, would find half of it.
      writeFileSync(`${clock}.next`, new Date(time).toISOString());
      renameSync(`${clock}.next`, clock);
    };
    await runLevel(Math.max(...learners), 3, waiting, later);
    const rows: Row[] = [];
    for (const count of learners) {
      const before = server.memory();
      const level = await runLevel(count, seconds, waiting, later);
      rows.push(...levelRows(count, level, before, server.memory()));
      for (const failed of level.failures.slice(0, 3)) note(`refused: ${failed}`);
    }
    agent.destroy();
    return rows;
  } finally {
    await server.end('SIGTERM');
    if (server.output().includes('"level":50')) note(server.output());
  }
}

async function runLevel(
  count: number,
  seconds: number,
  waiting: Client[],
  later: () => void,
): Promise<Level> {
  const level: Level = { grades: [], nexts: [], failures: [], seconds };
  const start = performance.now();
  const isOver = () => performance.now() - start > seconds * 1000;
  const tell = ({ kind, ms, failed }: Timed) => {
    if (failed !== null) level.failures.push(failed);
    else
      (kind === 'grade' ? level.grades : level.nexts).push({ at: performance.now() - start, ms });
  };
  let idle = 0;
  await Promise.all(
    Array.from({ length: count }, async () => {
      while (!isOver()) {
        const client = waiting.shift()!;
        const left = await reviewCards(client, isOver, tell);
        waiting.push(client);
        idle = left ? 0 : idle + 1;
        if (idle > waiting.length) {
          later();
          idle = 0;
        }
      }
    }),
  );
  return level;
}
