import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { seedBank } from '../../authoring/seed-bank';
import type { Item } from '../../bank/item';
import { type Database, openDatabase } from '../../db/client';
import { databasePath } from '../../db/location';
import { migrate } from '../../db/migrate';
import { createCard, findCard, moveCard } from '../../db/repositories/cards';
import { createLearner } from '../../db/repositories/learners';
import { appendEntry } from '../../db/repositories/log';
import { NEW_CARD } from '../../scheduling/card-state';
import { reviewed } from '../../scheduling/review';
import { columnsOf } from '../../study/card-row';
import type { Bench } from './bench';

const AT = new Date('2026-01-01T12:00:00Z');
const ITEM: Item = { id: 'item', kind: 'flashcard', concepts: [], front: 'front', back: 'back' };
const DECK = { name: 'deck', title: 'Deck', description: '', notes: [], items: [ITEM] };
const CARD = { id: 'learner:deck/item', learnerId: 'learner', itemId: 'deck/item' };

/** One review's transaction, through to the disk that the database is on. */
export const writeReview: Bench = {
  name: 'write-review',
  async setUp() {
    const data = dirname(databasePath());
    mkdirSync(data, { recursive: true });
    const folder = mkdtempSync(join(data, 'bench-'));
    const path = join(folder, 'bench.db');
    migrate(path);
    const db = openDatabase(path);
    await makeCard(db);
    const tearDown = async () => {
      await db.$disconnect();
      rmSync(folder, { recursive: true });
    };
    return { run: () => review(db), tearDown };
  },
};

async function makeCard(db: Database): Promise<void> {
  await seedBank(db, { concepts: [], decks: [DECK] }, [], '');
  await createLearner(db, {
    ...{ id: CARD.learnerId, userId: null, zone: 'UTC', dayStartHour: 4, newPerDay: 20 },
    ...{ settings: {}, createdAt: AT, lastAnswerAt: AT },
  });
  await createCard(db, { ...CARD, ...columnsOf(NEW_CARD), seq: 0 });
}

function review(db: Database): Promise<void> {
  return db.$transaction(async (tx) => {
    const card = (await findCard(tx, CARD.id))!;
    const { seq } = card;
    const after = reviewed(NEW_CARD, '2026-01-01', 4, 'sm2');
    await moveCard(tx, CARD.id, seq, { from: card, to: columnsOf(after) });
    await appendEntry(tx, {
      ...{ learnerId: CARD.learnerId, cardId: CARD.id, itemId: CARD.itemId },
      ...{ id: `review-${seq}`, seq: seq + 1, kind: 'review', at: AT, day: '2026-01-01' },
      ...{ grade: 4, repeat: false, shownMs: 2_000, answer: null, itemVersion: 1, draw: null },
      ...{ before: NEW_CARD, after, algorithm: 'sm2', settingsVersion: 1, undoes: null },
    });
  });
}
