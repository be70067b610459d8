import type { Store } from '../../db/client';
import { shareAdoptions } from '../../db/repositories/adoptions';
import { rehomeAttempts } from '../../db/repositories/attempts';
import { cardsOf, createCard, flagCard, setCard } from '../../db/repositories/cards';
import { rehomeHints } from '../../db/repositories/hints';
import { deleteLearner, noteAnswer } from '../../db/repositories/learners';
import { logOfCard, rehomeEntries } from '../../db/repositories/log';
import { sharePlans } from '../../db/repositories/plans';
import { rehomeSittings } from '../../db/repositories/quizzes';
import { rehomeReports } from '../../db/repositories/reports';
import { retally } from '../../db/repositories/tallies/retally';
import type { CardRow, LearnerRow } from '../../db/rows';
import { fold } from '../../scheduling/fold';
import { mergeByTime } from '../../scheduling/merge';
import { cardIdOf } from '../card-id';
import { columnsOf } from '../card-row';
import { entryOf } from '../entry-of';

/**
 * Merges a learner's logs into another's, card by card in the order of time, folds each again, and
 * deletes the learner that is then empty. One answer a card a day counts, the others are repeats; what
 * an entry recorded of its card before and after is what was shown then, and stays.
 *
 * To be called within a transaction.
 */
export async function mergeLearners(db: Store, from: LearnerRow, into: LearnerRow): Promise<void> {
  const known = new Map((await cardsOf(db, into.id)).map((card) => [card.itemId, card]));
  for (const card of await cardsOf(db, from.id)) {
    await mergeCard(db, card, into.id, known.get(card.itemId));
  }
  await rehomeReports(db, from.id, into.id);
  await shareAdoptions(db, from.id, into.id);
  await sharePlans(db, from.id, into.id);
  await rehomeSittings(db, from.id, into.id);
  const last = from.lastAnswerAt > into.lastAnswerAt ? from.lastAnswerAt : into.lastAnswerAt;
  await noteAnswer(db, into.id, last);
  await deleteLearner(db, from.id);
  await retally(db, into.id);
}

async function mergeCard(
  db: Store,
  card: CardRow,
  learnerId: string,
  known: CardRow | undefined,
): Promise<void> {
  const cardId = cardIdOf(learnerId, card.itemId);
  if (!known) await createCard(db, { ...card, id: cardId, learnerId });
  const log = mergeByTime(known ? await logOfCard(db, cardId) : [], await logOfCard(db, card.id));
  const places = log.map(({ id }, at) => ({ id, cardId, seq: at + 1 }));
  await rehomeEntries(db, learnerId, places);
  await rehomeAttempts(db, card.id, { learnerId, cardId });
  await rehomeHints(db, card.id, cardId);
  await setCard(db, cardId, { ...columnsOf(fold(log.map(entryOf))), seq: log.length });
  if (card.flagged && known && !known.flagged) await flagCard(db, cardId, true);
}
