import { setTimeout as sleep } from 'node:timers/promises';
import { countStored } from '../../db/repositories/stored-answers';
import { secretBeside } from '../../db/secret';
import { verify } from '../../study/verify';
import { freePort, startServer } from '../drive/server';
import { gradeOnce, makeLearners, type Sent } from './direct';
import { withFaultDatabase } from './fault-database';

export interface TermReport {
  readonly answered: number;
  /** Answers whose connection broke although they were stored: what was in flight was not finished. */
  readonly cutOff: number;
  readonly lost: number;
  readonly mismatches: number;
  /** Milliseconds from the signal until the process was gone. */
  readonly goneMs: number;
}

const LEARNERS = 16;

/** Has many answers in flight when the server is told to stop (SIGTERM). */
export function termRun(build: string): Promise<TermReport> {
  return withFaultDatabase('term', async (db, database) => {
    const port = await freePort();
    const learners = await makeLearners(db, database, LEARNERS);
    const server = await startServer({ database, build, port });
    const place = { port, secret: secretBeside(database) };
    const sent: Sent[] = [];
    let isOver = false;
    const grading = Promise.all(
      learners.map((learner) =>
        gradeOnce(
          learner,
          () => isOver,
          place,
          (one) => sent.push(one),
        ),
      ),
    );
    while (sent.length < 100) await sleep(20);
    const start = performance.now();
    const gone = server.end('SIGTERM');
    // What is sent from now on is not what was in flight.
    isOver = true;
    await Promise.all([gone.then(() => undefined), grading]);
    const goneMs = performance.now() - start;
    const ids = (list: readonly Sent[]) => ({ reviews: list.map(({ id }) => id), quizAnswers: [] });
    const answered = sent.filter(({ reply }) => reply?.status === 200);
    const broken = sent.filter(({ reply }) => reply === null);
    const notStored = (await countStored(db, ids(broken))).lost;
    return {
      ...{ answered: answered.length, cutOff: broken.length - notStored },
      lost: (await countStored(db, ids(answered))).lost,
      ...{ mismatches: (await verify(db)).mismatches.length, goneMs },
    };
  });
}
