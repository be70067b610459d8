import { createHash } from 'node:crypto';
import { refreshSearch } from '../../authoring/search/refresh-search';
import type { Database, Store } from '../../db/client';
import { withLargeCache } from '../../db/large-cache';
import { adoptDeck } from '../../db/repositories/adoptions';
import {
  insertCards,
  insertConcepts,
  insertEntries,
  insertItems,
} from '../../db/repositories/bulk';
import { createLearner, findLearner } from '../../db/repositories/learners';
import { createLinkedDeck, storePrerequisites } from '../../db/repositories/linked-decks';
import { retally } from '../../db/repositories/tallies/retally';
import { err, ok, type Result } from '../../result';
import { NEW_CARD } from '../../scheduling/card-state';
import { dayOf } from '../../scheduling/day';
import { columnsOf } from '../card-row';
import { DEFAULT_STORED } from '../settings';
import { randomOf } from './habit-for';
import { histories } from './histories';
import type { MadeAnswer, Random } from './made-answers';
import { madeConcepts, madeItem } from './made-deck';
import { madeEntries } from './made-log';

export interface MakeRequest {
  readonly cards: number;
  /** Answers in all, spread over the cards. */
  readonly reviews: number;
  readonly seed: number;
  readonly now: Date;
}

export interface MadeLearner {
  readonly learner: string;
  readonly deck: string;
  readonly cards: number;
  readonly reviews: number;
}

/** Cards that are made in one transaction. */
const AT_ONCE = 5_000;

const CLOCK = { zone: 'UTC', dayStartHour: 4 };

/** Longer than any made history lasts. */
const AGO_MS = 20 * 365.25 * 24 * 3_600_000;

/**
 * Makes a learner who has answered a deck of their own for years, as the app would have stored it: every
 * card is the fold of its log, every entry has its checksum and the tallies count them. The same request
 * on the same day makes the same learner. Fails where that learner is there already.
 */
export async function makeLearner(
  db: Database,
  { cards, reviews, seed, now }: MakeRequest,
): Promise<Result<MadeLearner, string>> {
  const learnerId = madeId(`learner ${seed}`, 0);
  const deck = `made-${learnerId.slice(0, 8)}`;
  if (await findLearner(db, learnerId)) return err(`Learner ${learnerId} is there already.`);
  const random = randomOf(seed);
  const answers = histories({ cards, reviews, seed }, dayOf(now, CLOCK));
  await withLargeCache(db, async () => {
    await db.$transaction((tx) => makeEmpty(tx, learnerId, deck, now));
    for (let from = 0; from < cards; from += AT_ONCE) {
      const some = taken(answers, AT_ONCE);
      await db.$transaction((tx) => makeCards(tx, random, { learnerId, deck, from, some, now }));
    }
    await db.$transaction((tx) => retally(tx, learnerId));
    await refreshSearch(db);
  });
  return ok({ learner: learnerId, deck, cards, reviews });
}

async function makeEmpty(db: Store, learnerId: string, deck: string, now: Date): Promise<void> {
  const link = madeId(`link ${learnerId}`, 0);
  const about = { title: 'Made arithmetic', description: 'Made to see how much there can be.' };
  await createLinkedDeck(db, { name: deck, ...about, link, at: now });
  const concepts = madeConcepts(deck);
  await insertConcepts(db, deck, concepts);
  await storePrerequisites(db, concepts);
  await createLearner(db, {
    ...{ id: learnerId, userId: null, ...CLOCK, newPerDay: 20, settings: DEFAULT_STORED },
    ...{ createdAt: new Date(now.getTime() - AGO_MS), lastAnswerAt: now },
  });
  await adoptDeck(db, { learnerId, deckId: deck, link, at: now });
}

interface Cards {
  readonly learnerId: string;
  readonly deck: string;
  /** The place of the first card in the deck. */
  readonly from: number;
  /** The answers to each card. */
  readonly some: readonly (readonly MadeAnswer[])[];
  readonly now: Date;
}

function taken<T>(from: Iterator<T>, most: number): T[] {
  const found: T[] = [];
  while (found.length < most) {
    const { value, done } = from.next();
    if (done) break;
    found.push(value);
  }
  return found;
}

async function makeCards(
  db: Store,
  random: Random,
  { learnerId, deck, from, some, now }: Cards,
): Promise<void> {
  const made = some.map((answers, at) => {
    const itemId = `${deck}/card-${from + at}`;
    const idOf = (place: number) => madeId(learnerId, (from + at) * 2 ** 20 + place);
    const state = answers.at(-1)?.after ?? NEW_CARD;
    return {
      card: { itemId, seq: answers.length, ...columnsOf(state) },
      entries: madeEntries(random, answers, { itemId, idOf }),
    };
  });
  const items = some.map((_, at) => {
    const body = madeItem(deck, from + at);
    return { slug: body.id, kind: body.kind, parts: 1, position: from + at, body };
  });
  await insertItems(db, deck, items, { authorId: null, at: now });
  await insertCards(
    db,
    learnerId,
    made.map(({ card }) => card),
  );
  await insertEntries(
    db,
    { learnerId, algorithm: 'sm2', settingsVersion: 1 },
    made.flatMap(({ entries }) => entries),
  );
}

/** An id such as the app makes, the same for the same words; numbers that grow give ids that grow. */
function madeId(words: string, number: number): string {
  const hash = createHash('sha256').update(words).digest('hex');
  const tail = number.toString(16).padStart(12, '0');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(12, 15)}-8${hash.slice(15, 18)}-${tail}`;
}
