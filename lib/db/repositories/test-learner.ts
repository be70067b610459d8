import type { Database } from '../client';
import type { CardColumns } from './cards';
import { createCard } from './cards';
import { createLearner } from './learners';
import type { NewLogEntry } from './log';

const AT = new Date('2026-03-01T12:00:00Z');

export const NEW_CARD: CardColumns = {
  easeFactor: 250,
  interval: 0,
  repetitions: 0,
  lapses: 0,
  stage: 'new',
  due: null,
  againDay: null,
  againCount: 0,
  suspended: false,
  buriedUntil: null,
  countedDay: null,
};

/** A deck of two items, `deck/a` and `deck/b`, each at version 1. */
export async function makeDeck(db: Database): Promise<void> {
  await db.deck.create({
    data: { id: 'deck', name: 'deck', title: 'Deck', description: 'Two items.', position: 0 },
  });
  for (const [position, id] of ['deck/a', 'deck/b'].entries()) {
    await db.item.create({
      data: {
        ...{ id, deckId: 'deck', kind: 'flashcard', position, version: 1 },
        versions: { create: { version: 1, hash: id, body: { front: id, back: 'back' } } },
      },
    });
  }
}

/** A learner with a new card for each item of `makeDeck`. */
export async function makeLearner(db: Database, id: string): Promise<void> {
  await createLearner(db, {
    ...{ id, userId: null, zone: 'Europe/Berlin', dayStartHour: 4, newPerDay: 20, settings: {} },
    ...{ createdAt: AT, lastAnswerAt: AT },
  });
  for (const itemId of ['deck/a', 'deck/b']) {
    const card = { id: `${id}:${itemId}`, learnerId: id, itemId, seq: 0 };
    await createCard(db, { ...NEW_CARD, ...card });
  }
}

/** A review of `deck/a`, graded 4. */
export function review(id: string, learnerId: string, seq: number): NewLogEntry {
  return {
    id,
    learnerId,
    cardId: `${learnerId}:deck/a`,
    itemId: 'deck/a',
    seq,
    kind: 'review',
    at: AT,
    day: '2026-03-01',
    grade: 4,
    repeat: false,
    shownMs: 2_500,
    answer: { option: 2 },
    itemVersion: 1,
    draw: null,
    before: { easeFactor: 250, interval: 0 },
    after: { easeFactor: 250, interval: 1 },
    algorithm: 'sm2',
    settingsVersion: 1,
    undoes: null,
    fuzz: null,
  };
}
