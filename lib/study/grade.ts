import type { Database, Store } from '../db/client';
import { findAttempt } from '../db/repositories/attempts';
import { moveCard } from '../db/repositories/cards';
import { noteAnswer } from '../db/repositories/learners';
import { appendEntry, findEntry } from '../db/repositories/log';
import type { AttemptRow, LogRow } from '../db/rows';
import { err, ok, type Result } from '../result';
import type { AlgorithmName } from '../scheduling/algorithm';
import type { CardState } from '../scheduling/card-state';
import { type Grade, isGrade } from '../scheduling/grade';
import { type Outcome, outcomes } from '../scheduling/outcome';
import { isRepeat } from '../scheduling/review';
import type { AttemptRecord } from './attempt-record';
import { columnsOf } from './card-row';
import { ensureRows } from './first-answer';
import { fuzzOf } from './fuzz-of';
import type { Graded, GradeRequest } from './grade-request';
import { leftToday } from './left-today';
import { type BadAnswer, badAnswer } from './marking';
import { inOrder, later } from './order';
import { type Refusal, refusal } from './refusal';
import { type NotStanding, type Standing, standingOf } from './standing';

/**
 * Counts an answer: moves its card as the preview of the grade said and appends the review, in one
 * transaction. The same id sent again is answered the same and changes nothing.
 */
export async function grade(db: Database, request: GradeRequest): Promise<Result<Graded, Refusal>> {
  const stored = await db.$transaction((tx) => store(tx, request));
  if (!stored.ok) return err(await refusal(db, request, stored.error));
  const { id, learnerId, now, zone } = request;
  return ok({ left: await leftToday(db, learnerId, now, zone), outcome: stored.value, undo: id });
}

type Stored = Result<Outcome, NotStanding | BadAnswer>;

async function store(db: Store, request: GradeRequest): Promise<Stored> {
  const before = await findEntry(db, request.id);
  if (before) return toldBefore(before, request);
  const attempt = await findAttempt(db, request.id);
  // A marked answer counts from when it was marked: what it was offered then is what it gets.
  const at = attempt?.at ?? (request.at < request.now ? request.at : request.now);
  const standing = await standingOf(db, request, at);
  if (!standing.ok) return standing;
  const allowed = allowedGrade(request, standing.value, attempt);
  return allowed.ok ? append(db, request, standing.value, attempt, allowed.value, at) : allowed;
}

/** What was answered to this id when it was first sent. */
function toldBefore(entry: LogRow, { learnerId }: GradeRequest): Stored {
  if (entry.learnerId !== learnerId || entry.kind !== 'review')
    return err({ kind: 'unknown-card' });
  const card = entry.before as unknown as CardState;
  const moves = outcomes(card, entry.day, entry.algorithm as AlgorithmName, entry.fuzz);
  return ok(moves[entry.grade as Grade].outcome);
}

/** A flashcard is graded as the learner says; what was marked gets no more than the mark proposes. */
function allowedGrade(
  { grade: wanted, cardId, seq }: GradeRequest,
  { body }: Standing,
  attempt: AttemptRow | null,
): Result<Grade, BadAnswer> {
  if (!isGrade(wanted)) return err(badAnswer('A grade is a whole number from 0 to 5.'));
  if (body.kind === 'flashcard') return ok(wanted);
  if (attempt?.cardId !== cardId || attempt.seq !== seq) {
    return err(badAnswer('Only an answer that was marked can be graded.'));
  }
  if (wanted > attempt.proposed) return err(badAnswer(`The grade is at most ${attempt.proposed}.`));
  return ok(wanted);
}

async function append(
  db: Store,
  request: GradeRequest,
  standing: Standing,
  attempt: AttemptRow | null,
  given: Grade,
  at: Date,
): Promise<Stored> {
  const { id, learnerId, cardId, seq, itemVersion, typed } = request;
  const { learner, settings, day, itemId, card } = standing;
  const record = attempt?.mark as unknown as AttemptRecord | undefined;
  const fuzz = record ? record.fuzz : fuzzOf(settings, cardId, card);
  const { outcome, after } = outcomes(card, day, settings.algorithm, fuzz)[given];
  await ensureRows(db, request, standing, at);
  const ordered = inOrder(at, learner);
  await appendEntry(db, {
    ...{ id, learnerId, cardId, itemId, kind: 'review', seq: seq + 1, at: ordered, day },
    ...{ grade: given, repeat: isRepeat(card, day), before: card, after, undoes: null },
    shownMs: record?.shownMs ?? request.shownMs,
    answer: (attempt?.answer as object | undefined) ?? (typed ? { typed } : null),
    itemVersion,
    draw: record?.draw ?? null,
    algorithm: settings.algorithm,
    fuzz: fuzz ?? null,
    settingsVersion: settings.version,
  });
  if (!(await moveCard(db, cardId, seq, { from: columnsOf(card), to: columnsOf(after) }))) {
    throw new Error(`${cardId} moved inside a transaction that had read it.`);
  }
  await noteAnswer(db, learnerId, later(ordered, learner));
  return ok(outcome);
}
