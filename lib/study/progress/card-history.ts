import { may } from '../../authoring/access/may';
import type { Store } from '../../db/client';
import { findCard } from '../../db/repositories/cards';
import { deckOfItem } from '../../db/repositories/decks';
import { logOfCard } from '../../db/repositories/log';
import type { LogRow } from '../../db/rows';
import { type CardState, stageOn } from '../../scheduling/card-state';
import type { Day } from '../../scheduling/day';
import { undoneIn } from '../../scheduling/fold';
import { cardIdOf } from '../card-id';
import { stateOf } from '../card-row';
import { entryOf } from '../entry-of';
import { viewerOf } from '../viewer';
import { askedBy } from './asked-by';

/** An entry of a card's log as it is told to its learner. */
export interface HistoryEntry {
  readonly id: string;
  readonly kind: LogRow['kind'];
  readonly day: Day;
  readonly at: Date;
  readonly grade: number | null;
  readonly repeat: boolean;
  readonly shownMs: number | null;
  /** It was taken back later. */
  readonly undone: boolean;
  /** Where it left the card, as it was said then; null for an answer given elsewhere. */
  readonly interval: number | null;
  readonly easeFactor: number | null;
}

/** A card of a learner with all that ever moved it. */
export interface CardHistory {
  readonly itemId: string;
  /** Markdown with TeX. */
  readonly asked: string;
  readonly deck: { readonly name: string; readonly title: string };
  readonly card: CardState;
  /** It waits to be asked today. */
  readonly waits: boolean;
  readonly zone: string;
  /** The latest first. */
  readonly entries: readonly HistoryEntry[];
}

/** Null where the learner has no card of the item, or may not study its deck any more. */
export async function cardHistory(
  db: Store,
  learnerId: string,
  itemId: string,
  now: Date,
): Promise<CardHistory | null> {
  const cardId = cardIdOf(learnerId, itemId);
  const row = await findCard(db, cardId);
  const deck = row && (await deckOfItem(db, itemId));
  const asked = deck && (await askedBy(db, itemId));
  if (!row || !deck || asked === null) return null;
  const { day, settings, actor } = await viewerOf(db, learnerId, now, undefined);
  if (!may(actor, deck, 'study')) return null;
  const log = await logOfCard(db, cardId);
  const undone = undoneIn(log.map(entryOf));
  const card = stateOf(row);
  return {
    ...{ itemId, asked, card, deck: { name: deck.name, title: deck.title } },
    waits: stageOn(card, day) !== null,
    zone: settings.clock.zone,
    entries: log.map((entry) => told(entry, undone.has(entry.id))).reverse(),
  };
}

function told(entry: LogRow, undone: boolean): HistoryEntry {
  const { id, kind, day, at, grade, repeat, shownMs } = entry;
  const { interval = null, easeFactor = null } = entry.after as Partial<CardState>;
  return { id, kind, day, at, grade, repeat, shownMs, undone, interval, easeFactor };
}
