import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../../db/client';
import { countStored } from '../../db/repositories/stored-answers';
import { secretBeside } from '../../db/secret';
import { verify } from '../../study/verify';
import { freePort, type ServerOptions, startServer } from '../drive/server';
import { type Acknowledged, answerUntil } from './answerer';
import { withFaultDatabase } from './fault-database';

export interface KillOptions {
  readonly kills: number;
  readonly seed: number;
  readonly build: string;
  /** How many answer at once. */
  readonly learners: number;
}

export interface KillReport {
  readonly kills: number;
  readonly reviews: number;
  readonly quizAnswers: number;
  /** Acknowledged answers that are not stored, or stored more than once. */
  readonly lost: number;
  readonly twice: number;
  readonly refused: readonly string[];
  readonly integrity: string;
  readonly mismatches: number;
  /** Milliseconds from starting the server again until it answered: the median and the longest. */
  readonly backMs: { readonly median: number; readonly max: number };
}

/**
 * Has learners answer while the server is killed (SIGKILL) at random moments and started again; every
 * answer that was acknowledged has to be stored, once, and the log has to agree with the cards.
 */
export async function killRun(
  options: KillOptions,
  note: (line: string) => void,
): Promise<KillReport> {
  return withFaultDatabase('kills', (db, database) => killWith(db, database, options, note));
}

async function killWith(
  db: Database,
  database: string,
  { kills, seed, build, learners }: KillOptions,
  note: (line: string) => void,
): Promise<KillReport> {
  const options: ServerOptions = { database, build, port: await freePort() };
  let server = await startServer(options);
  const place = { port: options.port, secret: secretBeside(database) };
  const acknowledged: Acknowledged = { reviews: [], quizAnswers: [], refused: [] };
  let isOver = false;
  const answering = Promise.all(
    Array.from({ length: learners }, () => answerUntil(() => isOver, db, place, acknowledged)),
  );
  const back: number[] = [];
  const random = randomFrom(seed);
  for (let kill = 1; kill <= kills; kill++) {
    await sleep(200 + random() * 2_300);
    await server.end('SIGKILL');
    const start = performance.now();
    server = await startServer(options);
    back.push(performance.now() - start);
    note(
      `kill ${kill}: ${acknowledged.reviews.length} reviews, back in ${Math.round(back.at(-1)!)} ms`,
    );
  }
  await sleep(500);
  isOver = true;
  await answering;
  await server.end('SIGTERM');
  return report(db, kills, acknowledged, back);
}

async function report(
  db: Database,
  kills: number,
  { reviews, quizAnswers, refused }: Acknowledged,
  back: readonly number[],
): Promise<KillReport> {
  const stored = await countStored(db, { reviews, quizAnswers });
  const { integrity, mismatches } = await verify(db);
  const sorted = [...back].sort((a, b) => a - b);
  return {
    ...{ kills, reviews: reviews.length, quizAnswers: quizAnswers.length, ...stored },
    ...{ integrity, mismatches: mismatches.length },
    refused: refused.slice(0, 5),
    backMs: { median: sorted[Math.floor(sorted.length / 2)] ?? 0, max: sorted.at(-1) ?? 0 },
  };
}

/** Numbers from 0 to 1 from a seed (Park and Miller's generator), so that a run can be had again. */
function randomFrom(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
