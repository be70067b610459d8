import type { InterchangeCard, InterchangeReview } from '../../../bank/formats/interchange';
import type { Store } from '../../../db/client';
import { partId } from '../../../db/part-id';
import {
  type BroughtEntry,
  insertCards,
  insertEntries,
  type NewCard,
} from '../../../db/repositories/bulk';
import { cardsOf } from '../../../db/repositories/cards';
import { retally } from '../../../db/repositories/tallies/retally';
import { type CardState, NEW_CARD } from '../../../scheduling/card-state';
import { type Day, type DayClock, dayOf } from '../../../scheduling/day';
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
  // In the order of their ids, in which the tables and their indices lie on the disk.
  const rows = [...fresh].sort(([a], [b]) => (a < b ? -1 : 1));
  const { settingsVersion } = learner;
  await insertCards(db, learner.id, cardRows(rows));
  await insertEntries(
    db,
    { learnerId: learner.id, algorithm: 'sm2', settingsVersion },
    entries(rows, learner, now),
  );
  await retally(db, learner.id);
  const reviews = [...fresh.values()].reduce((sum, card) => sum + card.reviews.length, 0);
  return { scheduled: fresh.size, reviews, known };
}

type Rows = readonly (readonly [itemId: string, card: InterchangeCard])[];

function* cardRows(cards: Rows): Generator<NewCard> {
  for (const [itemId, card] of cards) {
    const state = stateOf(card);
    const stage = state.due === null ? 'new' : 'review';
    yield { ...state, stage, itemId, seq: card.reviews.length + 1 };
  }
}

function stateOf({ schedule, suspended }: InterchangeCard): CardState {
  return { ...NEW_CARD, ...schedule, suspended };
}

function* entries(cards: Rows, learner: ImportLearner, now: Date): Generator<BroughtEntry> {
  const days = new Days(learner.clock);
  const today = days.of(now.getTime());
  for (const [itemId, card] of cards) {
    const cardId = `${learner.id}:${itemId}`;
    const log = [...card.reviews].sort((a, b) => a.at - b.at);
    let last: Day | null = null;
    for (const [place, review] of log.entries()) {
      const day = days.of(review.at);
      yield {
        id: `past:${cardId}:${place + 1}`,
        itemId,
        seq: place + 1,
        kind: 'past-review',
        at: new Date(review.at),
        day,
        grade: review.grade,
        repeat: day === last,
        shownMs: shownMs(review),
        answer: null,
        // Of a past answer no more is known than for how long the card had been put off.
        before: { interval: review.interval ?? 0, due: place === 0 ? null : day },
        after: {},
      };
      last = day;
    }
    const state = stateOf(card);
    yield {
      id: `import:${cardId}`,
      itemId,
      seq: log.length + 1,
      kind: 'import',
      at: now,
      day: today,
      grade: null,
      repeat: false,
      shownMs: null,
      answer: { state },
      before: NEW_CARD,
      after: state,
    };
  }
}

/** Zones change at quarters of an hour, so that all instants of one lie in the same day. */
const QUARTER = 900_000;

class Days {
  private readonly known = new Map<number, Day>();

  constructor(private readonly clock: DayClock) {}

  of(at: number): Day {
    const quarter = Math.floor(at / QUARTER);
    const known = this.known.get(quarter);
    if (known !== undefined) return known;
    const day = dayOf(new Date(at), this.clock);
    this.known.set(quarter, day);
    return day;
  }
}

/** Other systems count the minutes of a card that was left open; an hour is the most that we count. */
function shownMs({ shownMs: ms }: InterchangeReview): number | null {
  return ms === null ? null : Math.min(Math.round(ms), 3_600_000);
}
