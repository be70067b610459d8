import type { Database, Store } from '../db/client';
import { createCard, findCard, moveCard } from '../db/repositories/cards';
import { noteAnswer } from '../db/repositories/learners';
import { appendEntry, findEntry } from '../db/repositories/log';
import { err, ok, type Result } from '../result';
import { type CardState, NEW_CARD } from '../scheduling/card-state';
import { addDays, type Day } from '../scheduling/day';
import { fold } from '../scheduling/fold';
import type { Entry } from '../scheduling/log';
import { itemIdOf } from './card-id';
import { columnsOf, stateOf } from './card-row';
import { ensureLearner } from './ensure-learner';
import { leftToday } from './left-today';
import { mayStudy } from './may-study';
import { inOrder, later } from './order';
import { type Refusal, refusal } from './refusal';
import { show } from './shown';
import type { NotStanding } from './standing';
import type { Undone } from './undo';
import { viewerOf } from './viewer';

/** Puts a card aside or brings it back. */
export interface AsideRequest {
  readonly id: string;
  readonly learnerId: string;
  readonly cardId: string;
  /** The card as it was seen; absent where it is brought back. */
  readonly seq?: number;
  /** `bury` until tomorrow, `dig` it up again; `suspend` for good, or until `resume`. */
  readonly action: 'bury' | 'dig' | 'suspend' | 'resume';
  readonly now: Date;
  readonly zone?: string;
}

/**
 * Puts a card aside, until tomorrow (`bury`) or until it is called for (`suspend`), or brings it back
 * (`dig`, `resume`), when it is shown again where it is to be asked today. The same id sent again changes
 * nothing more.
 */
export async function putAside(
  db: Database,
  request: AsideRequest,
): Promise<Result<Undone, Refusal>> {
  const moved = await db.$transaction((tx) => store(tx, request));
  if (!moved.ok) return err(await refusal(db, request, moved.error));
  const { learnerId, cardId, now, zone } = request;
  const viewer = await viewerOf(db, learnerId, now, zone);
  const card = await findCard(db, cardId);
  const shown = await show(db, viewer, moved.value, card);
  return ok({ left: await leftToday(db, learnerId, now, zone), shown });
}

async function store(db: Store, request: AsideRequest): Promise<Result<string, NotStanding>> {
  const { id, learnerId, cardId, seq, action, now, zone } = request;
  const itemId = itemIdOf(learnerId, cardId);
  const before = await findEntry(db, id);
  const isOthers = before !== null && before.learnerId !== learnerId;
  const { learner: known, day, settings } = await viewerOf(db, learnerId, now, zone);
  if (isOthers || itemId === null || !(await mayStudy(db, itemId, learnerId, known))) {
    return err({ kind: 'unknown-card' });
  }
  if (before) return ok(itemId);
  const row = await findCard(db, cardId);
  // What is brought back may have been put aside on another screen; what is put aside was seen.
  if (seq !== undefined && (row?.seq ?? 0) !== seq) return err({ kind: 'moved-on', itemId });
  const card = stateOf(row);
  const entry = entryFor(action, day);
  const after = fold([{ kind: 'import', state: card }, entry]);
  if (isSame(card, after)) return ok(itemId);
  const learner = await ensureLearner(db, learnerId, known, zone, now);
  const { seq: at } =
    row ??
    (await createCard(db, { id: cardId, learnerId, itemId, seq: 0, ...columnsOf(NEW_CARD) }));
  const ordered = inOrder(now, learner);
  const { kind, ...rest } = entry;
  await appendEntry(db, {
    ...{ id, learnerId, cardId, itemId, kind, seq: at + 1, at: ordered, day, before: card, after },
    ...{ grade: null, repeat: false, shownMs: null, itemVersion: null, draw: null, undoes: null },
    answer: Object.keys(rest).length > 0 ? rest : null,
    ...{ algorithm: settings.algorithm, settingsVersion: settings.version, fuzz: null },
  });
  await moveCard(db, cardId, at, { from: columnsOf(card), to: columnsOf(after) });
  await noteAnswer(db, learnerId, later(ordered, learner));
  return ok(itemId);
}

function entryFor(action: AsideRequest['action'], day: Day): Entry {
  switch (action) {
    case 'bury':
      return { kind: 'bury', until: addDays(day, 1) };
    case 'dig':
      return { kind: 'bury', until: null };
    default:
      return { kind: action };
  }
}

function isSame(before: CardState, after: CardState): boolean {
  return before.suspended === after.suspended && before.buriedUntil === after.buriedUntil;
}
