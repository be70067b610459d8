import type { Database, Store } from '../db/client';
import { findAttempt } from '../db/repositories/attempts';
import { itemBody } from '../db/repositories/items';
import { findLearner } from '../db/repositories/learners';
import { addReport } from '../db/repositories/reports';
import { err, ok, type Result } from '../result';
import type { AttemptRecord } from './attempt-record';
import { itemIdOf } from './card-id';
import { drawOf } from './drill-problem';
import { ensureLearner } from './ensure-learner';
import { bodyOf } from './item-body';
import { mayStudy } from './may-study';
import type { Refusal } from './refusal';
import { showingSeed, shuffled } from './showing';

/** Says that something is wrong with an item or with a mark. */
export interface ReportRequest {
  readonly id: string;
  readonly learnerId: string;
  readonly cardId: string;
  readonly itemVersion: number;
  readonly seq: number;
  readonly showing: number;
  readonly draw: number;
  readonly kind: 'problem' | 'mark';
  readonly text: string;
  /** The marked answer; a mark is disputed by it. */
  readonly attemptId?: string;
  readonly now: Date;
  readonly zone?: string;
}

/**
 * Keeps what a learner says is wrong: with an item (`problem`), or with how an answer was marked
 * (`mark`), each with the version and the numbers that were shown.
 */
export async function report(db: Database, request: ReportRequest): Promise<Result<null, Refusal>> {
  const { id, learnerId, cardId, itemVersion, kind, text, attemptId, now, zone } = request;
  return db.$transaction(async (tx) => {
    const itemId = itemIdOf(learnerId, cardId);
    const stored = itemId === null ? null : await itemBody(tx, itemId, itemVersion);
    const learner = await findLearner(tx, learnerId);
    if (itemId === null || stored === null || !(await mayStudy(tx, itemId, learnerId, learner))) {
      return err({ kind: 'unknown-card' });
    }
    const attempt = attemptId ? await findAttempt(tx, attemptId) : null;
    const isOwn = attempt?.learnerId === learnerId && attempt.cardId === cardId;
    if (kind === 'mark' && !isOwn) return err({ kind: 'unknown-card' });
    const draw = isOwn
      ? (attempt.mark as unknown as AttemptRecord).draw
      : await drawShown(tx, stored, itemId, request);
    await ensureLearner(tx, learnerId, learner, zone, now);
    const about = { id, learnerId, itemId, itemVersion, kind, text };
    await addReport(tx, { ...about, draw, attemptId: isOwn ? attempt.id : null, at: now });
    return ok(null);
  });
}

async function drawShown(
  db: Store,
  stored: unknown,
  itemId: string,
  request: ReportRequest,
): Promise<object | null> {
  const body = bodyOf(stored, itemId);
  const seed = showingSeed(request);
  if (body.kind === 'drill') return drawOf(db, body, seed);
  return body.kind === 'choice' ? { order: shuffled(body.options.length, seed) } : null;
}
