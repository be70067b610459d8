import type { InterchangeCard, InterchangeReview } from '../../../bank/formats/interchange';
import type { Store } from '../../../db/client';
import { partId } from '../../../db/part-id';
import { insertCards, insertEntries, type NewCard } from '../../../db/repositories/bulk';
import { cardsOf } from '../../../db/repositories/cards';
import type { NewLogEntry } from '../../../db/repositories/log';
import { retally } from '../../../db/repositories/tallies/retally';
import { type CardState, NEW_CARD } from '../../../scheduling/card-state';
import { type DayClock, dayOf } from '../../../scheduling/day';
import type { ImportPlan } from './plan';

/** Whose cards a file's schedules become. */
export interface ImportLearner {
  readonly id: string;
  readonly clock: DayClock;
  readonly settingsVersion: number;
}

/** What came of a file's cards. */
export interface BroughtCards {
  /** Cards whose schedule was taken over. */
  readonly scheduled: number;
  readonly reviews: number;
  /** Cards that the learner has already, and which stay as they are. */
  readonly known: number;
}

/**
 * Takes over a file's schedules and answers. The log tells it as it was: the answers given elsewhere, and
 * then one entry with the state that they led to, of which the card is the fold.
 */
export async function bringCards(
  db: Store,
  deckId: string,
  learner: ImportLearner,
  plan: Pick<ImportPlan, 'cards' | 'slugs'>,
  now: Date,
): Promise<BroughtCards> {
  const started = plan.cards.filter(
    ({ schedule, suspended, reviews }) => schedule !== null || suspended || reviews.length > 0,
  );
  if (started.length === 0) return { scheduled: 0, reviews: 0, known: 0 };
  const there = new Set((await cardsOf(db, learner.id)).map(({ itemId }) => itemId));
  const fresh = new Map<string, InterchangeCard>();
  let known = 0;
  for (const card of started) {
    const itemId = partId(`${deckId}/${plan.slugs.get(card.itemId)}`, card.part);
    if (there.has(itemId)) known++;
    else if (!fresh.has(itemId)) fresh.set(itemId, card);
  }
  await insertCards(db, learner.id, cardRows(fresh));
  await insertEntries(db, entries(fresh, learner, now));
  await retally(db, learner.id);
  const reviews = [...fresh.values()].reduce((sum, card) => sum + card.reviews.length, 0);
  return { scheduled: fresh.size, reviews, known };
}

function* cardRows(cards: ReadonlyMap<string, InterchangeCard>): Generator<NewCard> {
  for (const [itemId, card] of cards) {
    const state = stateOf(card);
    const stage = state.due === null ? 'new' : 'review';
    yield { ...state, stage, itemId, seq: card.reviews.length + 1 };
  }
}

function stateOf({ schedule, suspended }: InterchangeCard): CardState {
  return { ...NEW_CARD, ...schedule, suspended };
}

function* entries(
  cards: ReadonlyMap<string, InterchangeCard>,
  learner: ImportLearner,
  now: Date,
): Generator<NewLogEntry> {
  const today = dayOf(now, learner.clock);
  for (const [itemId, card] of cards) {
    const cardId = `${learner.id}:${itemId}`;
    const common = {
      ...{ learnerId: learner.id, cardId, itemId, itemVersion: null, draw: null, undoes: null },
      ...{ algorithm: 'sm2', settingsVersion: learner.settingsVersion },
    };
    const log = [...card.reviews].sort((a, b) => a.at - b.at);
    let before: string | null = null;
    for (const [place, review] of log.entries()) {
      const at = new Date(review.at);
      const day = dayOf(at, learner.clock);
      yield {
        ...common,
        ...{ id: `past:${cardId}:${place + 1}`, seq: place + 1, kind: 'past-review', at, day },
        ...{ grade: review.grade, repeat: day === before, shownMs: shownMs(review), answer: null },
        // Of a past answer no more is known than for how long the card had been put off.
        before: { interval: review.interval ?? 0, due: place === 0 ? null : day },
        after: {},
      };
      before = day;
    }
    const state = stateOf(card);
    yield {
      ...common,
      ...{ id: `import:${cardId}`, seq: log.length + 1, kind: 'import', at: now, day: today },
      ...{ grade: null, repeat: false, shownMs: null, answer: { state } },
      before: NEW_CARD,
      after: state,
    };
  }
}

/** Other systems count the minutes of a card that was left open; an hour is the most that we count. */
function shownMs({ shownMs: ms }: InterchangeReview): number | null {
  return ms === null ? null : Math.min(Math.round(ms), 3_600_000);
}
