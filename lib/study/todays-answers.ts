import type { Store } from '../db/client';
import { dayEntries } from '../db/repositories/day-entries';
import { findItems } from '../db/repositories/items';
import { logOfDay } from '../db/repositories/log';
import type { LogRow } from '../db/rows';
import type { CardState } from '../scheduling/card-state';
import type { Grade } from '../scheduling/grade';
import { askedOf } from './asked-of';
import { standingReviews } from './day-counts';
import { bodyOf } from './item-body';
import { viewerOf } from './viewer';

/** What a learner did today and can take back, the latest first. */
export interface DayLog {
  readonly answers: readonly {
    readonly id: string;
    readonly cardId: string;
    readonly at: Date;
    /** Markdown with TeX. */
    readonly text: string;
    readonly grade: Grade;
    /** It did not count: the card had come back the same day. */
    readonly repeat: boolean;
  }[];
  /** Cards put aside today. */
  readonly aside: readonly {
    readonly cardId: string;
    readonly at: Date;
    readonly text: string;
    readonly what: 'buried' | 'suspended';
  }[];
}

/** So many of a day's answers are listed. */
const MOST = 100;

/** Kinds of entries that put a card aside or bring it back. */
const MOVES = ['bury', 'suspend', 'resume'];

/** What a learner did today and can take back, the latest first. */
export async function todaysAnswers(
  db: Store,
  learnerId: string,
  now: Date,
  zone?: string,
): Promise<DayLog> {
  const { learner, day } = await viewerOf(db, learnerId, now, zone);
  const log = learner ? await logOfDay(db, learnerId, day) : [];
  const reviews = standingReviews(learner ? await dayEntries(db, learnerId, day) : []);
  const latest = new Set(reviews.slice(-MOST).map(({ id }) => id));
  const answers = log.filter(({ id }) => latest.has(id)).reverse();
  const aside = asideOf(log).reverse();
  const texts = await textsOf(db, [...answers, ...aside]);
  const textOf = ({ itemId }: LogRow) => texts.get(itemId) as string;
  return {
    answers: answers.map((review) => ({
      ...{ id: review.id, cardId: review.cardId, at: review.at, text: textOf(review) },
      ...{ grade: review.grade as Grade, repeat: review.repeat },
    })),
    aside: aside.map((entry) => ({
      ...{ cardId: entry.cardId, at: entry.at, text: textOf(entry) },
      what: (entry.after as unknown as CardState).suspended ? 'suspended' : 'buried',
    })),
  };
}

/** The last entry of each card that was put aside and not brought back since. */
function asideOf(log: readonly LogRow[]): LogRow[] {
  const last = new Map<string, LogRow>();
  for (const entry of log) {
    if (!MOVES.includes(entry.kind)) continue;
    last.delete(entry.cardId);
    const { suspended, buriedUntil } = entry.after as unknown as CardState;
    if (suspended || buriedUntil !== null) last.set(entry.cardId, entry);
  }
  return [...last.values()];
}

/** What each card's item asks, in a line. */
async function textsOf(db: Store, entries: readonly LogRow[]): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const { id, body: stored } of await findItems(
    db,
    entries.map(({ itemId }) => itemId),
  )) {
    texts.set(id, await askedOf(db, bodyOf(stored, id)));
  }
  return texts;
}
