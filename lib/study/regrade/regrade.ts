import { type Author, openDeck } from '../../authoring/access/open-deck';
import { invalid, type Refusal } from '../../authoring/refusal';
import type { Database, Store } from '../../db/client';
import { findCard, moveCard } from '../../db/repositories/cards';
import { findItem, itemBody } from '../../db/repositories/items';
import { findLearner } from '../../db/repositories/learners';
import { appendEntry, logOfCard } from '../../db/repositories/log';
import { cardsReviewedAt } from '../../db/repositories/regrade';
import type { CardRow } from '../../db/rows';
import { err, ok, type Result } from '../../result';
import { dayOf } from '../../scheduling/day';
import { fold } from '../../scheduling/fold';
import { columnsOf, stateOf } from '../card-row';
import { entryOf } from '../entry-of';
import { inOrder } from '../order';
import { settingsOf } from '../settings';
import { type CardChange, changesOf, type KeyAt } from './changes';
import type { Keyed } from './key';

export interface RegradeRequest {
  /** The deck's short name. */
  readonly deck: string;
  readonly slug: string;
  /** The versions whose answers are marked again, both ends included. */
  readonly from: number;
  readonly to: number;
}

/** What marking again comes to, or came to. */
export interface Regrade {
  /** Cards that were looked at. */
  readonly cards: number;
  readonly changes: readonly CardChange[];
}

/**
 * Who would change if the answers to some versions of an item were marked by the key of its current
 * version. Changes nothing.
 */
export async function dryRegrade(
  db: Store,
  author: Author,
  request: RegradeRequest,
): Promise<Result<Regrade, Refusal>> {
  const found = await toRegrade(db, author, request);
  if (!found.ok) return found;
  const { cardIds, key } = found.value;
  const changes: CardChange[] = [];
  for (const cardId of cardIds) changes.push(...changesOf(await logOfCard(db, cardId), key));
  return ok({ cards: cardIds.length, changes });
}

/**
 * Marks the answers to some versions of an item by the key of its current version: what counts otherwise
 * than before gets an entry of its own, and the card is folded anew; no past entry is touched. Done
 * again it changes nothing more.
 */
export async function regrade(
  db: Database,
  author: Author,
  request: RegradeRequest,
  now: Date,
): Promise<Result<Regrade, Refusal>> {
  const found = await toRegrade(db, author, request);
  if (!found.ok) return found;
  const { cardIds, key } = found.value;
  const changes: CardChange[] = [];
  for (const cardId of cardIds) {
    // A transaction for each card: learners go on answering meanwhile.
    changes.push(...(await db.$transaction((tx) => regradeCard(tx, cardId, key, now))));
  }
  return ok({ cards: cardIds.length, changes });
}

async function toRegrade(db: Store, author: Author, { deck, slug, from, to }: RegradeRequest) {
  const opened = await openDeck(db, author, deck, 'regrade');
  if (!opened.ok) return opened;
  const item = await findItem(db, `${opened.value.id}/${slug}`);
  if (!item) return err<Refusal>({ kind: 'unknown' });
  if (item.kind !== 'choice' && item.kind !== 'numeric') {
    const message = 'Only questions with options or a number are marked by a key of their own.';
    return err<Refusal>(invalid(null, message));
  }
  const bodies = new Map<number, Keyed>();
  for (let version = from; version <= Math.min(to, item.version); version++) {
    const body = await itemBody(db, item.id, version);
    if (body !== null) bodies.set(version, body as Keyed);
  }
  const key: KeyAt = { key: item.body as Keyed, bodies };
  return ok({ key, cardIds: await cardsReviewedAt(db, item.id, from, to) });
}

async function regradeCard(
  db: Store,
  cardId: string,
  key: KeyAt,
  now: Date,
): Promise<CardChange[]> {
  const log = await logOfCard(db, cardId);
  const changes = changesOf(log, key);
  let card = (await findCard(db, cardId)) as CardRow;
  const learner = (await findLearner(db, card.learnerId))!;
  const { algorithm, version, clock } = settingsOf(learner, undefined);
  const entries = log.map(entryOf);
  for (const { reviewId, now: grade } of changes) {
    entries.push({ kind: 'regrade', regrades: reviewId, grade });
    const after = fold(entries);
    const seq = card.seq + 1;
    await appendEntry(db, {
      ...{ id: `${reviewId}/regrade-${seq}`, learnerId: card.learnerId, cardId, seq },
      ...{
        itemId: card.itemId,
        kind: 'regrade',
        at: inOrder(now, learner),
        day: dayOf(now, clock),
      },
      ...{ grade, repeat: false, shownMs: null, answer: { regrades: reviewId }, draw: null },
      ...{ itemVersion: null, before: stateOf(card), after, undoes: null },
      ...{ algorithm, settingsVersion: version },
    });
    await moveCard(db, cardId, card.seq, { from: card, to: columnsOf(after) });
    card = (await findCard(db, cardId)) as CardRow;
  }
  return changes;
}
