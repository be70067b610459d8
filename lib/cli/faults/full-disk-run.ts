import { statSync } from 'node:fs';
import { countStored } from '../../db/repositories/stored-answers';
import { secretBeside } from '../../db/secret';
import { verify } from '../../study/verify';
import { freePort, startServer } from '../drive/server';
import { gradeOnce, type Learner, makeLearners, type Sent } from './direct';
import { withFaultDatabase } from './fault-database';

export interface FullDiskReport {
  readonly stored: number;
  readonly refused: number;
  /** What the refused were told, each sentence once, and their status codes. */
  readonly told: readonly string[];
  readonly statuses: readonly number[];
  /** Acknowledged answers that are not stored. */
  readonly lost: number;
  /** Refused answers that are stored all the same. */
  readonly storedYetRefused: number;
  readonly integrity: string;
  readonly mismatches: number;
  /** Answers taken by the server once there was room again. */
  readonly afterwards: number;
}

/** How much may be written before the disk is full: some dozens of answers. */
const ROOM = 1_000_000;
const REFUSALS = 20;
const LONGEST_MS = 60_000;

/**
 * Has answers sent until the disk is full, by a limit to the size of the server's files, and then more;
 * then there is room again.
 */
export function fullDiskRun(build: string): Promise<FullDiskReport> {
  return withFaultDatabase('full', async (db, database) => {
    const port = await freePort();
    const place = { port, secret: secretBeside(database) };
    const [learner, another] = (await makeLearners(db, database, 2)) as [Learner, Learner];
    const sent: Sent[] = [];
    const isStored = ({ reply }: Sent) => reply?.status === 200;
    const refused = () => sent.filter((one) => !isStored(one));

    // What was written in preparing is in the file: its WAL begins anew.
    const largestFile = statSync(database).size + ROOM;
    const full = await startServer({ database, build, port, largestFile });
    const start = performance.now();
    const isOver = () => refused().length >= REFUSALS || performance.now() - start > LONGEST_MS;
    await gradeOnce(learner, isOver, place, (one) => sent.push(one));
    await full.end('SIGTERM');

    const ids = (list: readonly Sent[]) => ({ reviews: list.map(({ id }) => id), quizAnswers: [] });
    const { lost } = await countStored(db, ids(sent.filter(isStored)));
    const notStored = (await countStored(db, ids(refused()))).lost;
    const { integrity, mismatches } = await verify(db);

    const roomy = await startServer({ database, build, port });
    const after: Sent[] = [];
    await gradeOnce(
      another,
      () => after.length >= 5,
      place,
      (one) => after.push(one),
    );
    await roomy.end('SIGTERM');
    const message = ({ reply }: Sent) =>
      (reply?.body as { message?: string } | undefined)?.message?.replace(/ \(.*\)$/, '') ?? '';
    return {
      ...{ stored: sent.filter(isStored).length, refused: refused().length, lost },
      told: [...new Set(refused().map(message))],
      statuses: [...new Set(refused().map(({ reply }) => reply?.status ?? 0))],
      storedYetRefused: refused().length - notStored,
      ...{ integrity, mismatches: mismatches.length },
      afterwards: after.filter(isStored).length,
    };
  });
}
