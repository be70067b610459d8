import type { Database, Store } from '../db/client';
import { findCard, moveCard } from '../db/repositories/cards';
import { dayEntries } from '../db/repositories/day-entries';
import { noteAnswer } from '../db/repositories/learners';
import { appendEntry, findEntry, logOfCard } from '../db/repositories/log';
import type { CardRow } from '../db/rows';
import { err, ok, type Result } from '../result';
import { fold } from '../scheduling/fold';
import { undoOf } from '../scheduling/undo';
import { columnsOf, stateOf } from './card-row';
import { standingReviews } from './day-counts';
import { entryOf } from './entry-of';
import { leftToday } from './left-today';
import { inOrder, later } from './order';
import type { Refusal } from './refusal';
import { show } from './shown';
import type { Shown } from './shown-item';
import type { LeftToday } from './today-summary';
import { viewerOf } from './viewer';

export interface UndoRequest {
  readonly id: string;
  readonly learnerId: string;
  /** One of today's reviews; the latest that is not undone where it is absent. */
  readonly reviewId?: string;
  readonly now: Date;
}

export interface Undone {
  readonly left: LeftToday;
  /** The card as it is again, with fresh numbers; null where it has been put aside since. */
  readonly shown: Shown | null;
}

/**
 * Takes back one of today's answers, the latest where none is named, with its card's later repeats of the
 * day; the card is as it was before, and a drill comes back with fresh numbers.
 */
export async function undo(db: Database, request: UndoRequest): Promise<Result<Undone, Refusal>> {
  const { learnerId, now } = request;
  const undone = await db.$transaction((tx) => store(tx, request));
  if (!undone.ok) return undone;
  const viewer = await viewerOf(db, learnerId, now, undefined);
  const card = (await findCard(db, undone.value)) as CardRow;
  const shown = await show(db, viewer, card.itemId, card);
  return ok({ left: await leftToday(db, learnerId, now), shown });
}

type NothingToUndo = Extract<Refusal, { kind: 'nothing-to-undo' }>;

function nothing(message: string): NothingToUndo {
  return { kind: 'nothing-to-undo', message };
}

/** Appends the undo; gives the id of the card that it moved. */
async function store(db: Store, request: UndoRequest): Promise<Result<string, NothingToUndo>> {
  const { id, learnerId, reviewId, now } = request;
  const before = await findEntry(db, id);
  if (before?.kind === 'undo' && before.learnerId === learnerId) return ok(before.cardId);
  const { learner, day, settings } = await viewerOf(db, learnerId, now, undefined);
  const reviews = standingReviews(await dayEntries(db, learnerId, day));
  const review = reviewId ? reviews.find((one) => one.id === reviewId) : reviews.at(-1);
  if (!review || before) return err(nothing('There is no answer of today to take back.'));
  const card = (await findCard(db, review.cardId)) as CardRow;
  const log = (await logOfCard(db, card.id)).map(entryOf);
  const entry = undoOf(log, review.id)!;
  const after = fold([...log, entry]);
  const at = inOrder(now, learner);
  await appendEntry(db, {
    ...{ id, learnerId, cardId: card.id, itemId: card.itemId, kind: 'undo', seq: card.seq + 1 },
    ...{ at, day, grade: null, repeat: false, shownMs: null, itemVersion: null, draw: null },
    answer: { along: entry.along },
    ...{ before: stateOf(card), after, undoes: review.id },
    ...{ algorithm: settings.algorithm, settingsVersion: settings.version },
  });
  await moveCard(db, card.id, card.seq, { from: card, to: columnsOf(after) });
  await noteAnswer(db, learnerId, later(at, learner));
  return ok(card.id);
}
