import Sqlite from 'better-sqlite3';
import { canonicalJson, hashOf } from '../canonical';
import { checksum, type Recorded } from '../checksum';

/** One answer of a made history, with the card's state before and after it. */
export interface MadeReview {
  readonly at: Date;
  readonly day: string;
  readonly grade: number;
  readonly before: object;
  readonly after: object;
}

/** Columns of a card after its history. */
export type MadeCard = Readonly<Record<string, string | number | boolean | null>>;

export interface MadeLoad {
  readonly learnerIds: readonly string[];
  readonly cardsEach: number;
  readonly history: readonly MadeReview[];
  readonly card: MadeCard;
  /** When the learners answered last, so that none is forgotten as idle. */
  readonly now: Date;
}

const DECK = 'load';
const CONCEPT = 'load';

/**
 * Fills a migrated database with a deck of flashcards and learners who have all of it, each card with the
 * same history: rows as the app writes them, checksums too, only that they come by the hundred thousand.
 */
export function makeLoadRows(path: string, load: MadeLoad): void {
  const sqlite = new Sqlite(path);
  try {
    sqlite.pragma('synchronous = OFF');
    sqlite.transaction(() => {
      makeDeck(sqlite, load.cardsEach);
      for (const id of load.learnerIds) makeLearner(sqlite, id, load);
    })();
    sqlite.pragma('wal_checkpoint(TRUNCATE)');
    sqlite.exec('ANALYZE');
  } finally {
    sqlite.close();
  }
}

const itemId = (place: number) => `${DECK}/card-${place}`;

function insert(sqlite: Sqlite.Database, table: string, row: MadeCard) {
  const keys = Object.keys(row);
  const names = keys.map((key) => `"${key}"`).join(', ');
  const statement = prepared(
    sqlite,
    `INSERT INTO "${table}" (${names}) VALUES (${keys.map(() => '?')})`,
  );
  statement.run(
    Object.values(row).map((value) => (typeof value === 'boolean' ? Number(value) : value)),
  );
}

const statements = new WeakMap<Sqlite.Database, Map<string, Sqlite.Statement>>();

function prepared(sqlite: Sqlite.Database, sql: string): Sqlite.Statement {
  const known = statements.get(sqlite) ?? new Map<string, Sqlite.Statement>();
  statements.set(sqlite, known);
  const statement = known.get(sql) ?? sqlite.prepare(sql);
  known.set(sql, statement);
  return statement;
}

function makeDeck(sqlite: Sqlite.Database, cards: number): void {
  const about = { title: 'Load', description: '', position: 99 };
  const sharing = { withdrawn: false, source: 'made', visibility: 'public' };
  insert(sqlite, 'Deck', { id: DECK, name: DECK, ...about, ...sharing });
  insert(sqlite, 'Concept', { id: CONCEPT, title: 'Load', summary: '', madeFor: DECK });
  for (let place = 0; place < cards; place++) {
    const id = itemId(place);
    const said = { kind: 'flashcard', concepts: [CONCEPT], front: `${place}?`, back: `${place}.` };
    const body = { id: `card-${place}`, ...said };
    insert(sqlite, 'Item', { id, deckId: DECK, kind: 'flashcard', position: place, version: 1 });
    const version = { itemId: id, version: 1, hash: hashOf(body), body: canonicalJson(body) };
    insert(sqlite, 'ItemVersion', version);
    insert(sqlite, 'ItemConcept', { itemId: id, conceptId: CONCEPT, position: 0 });
  }
}

function makeLearner(sqlite: Sqlite.Database, id: string, load: MadeLoad): void {
  const { history, cardsEach, card } = load;
  const [first, last] = [history[0]!.at, load.now].map(stored);
  const settings = canonicalJson({ algorithm: 'sm2', timed: true, version: 1 });
  insert(sqlite, 'Learner', {
    id,
    zone: 'UTC',
    newPerDay: 0,
    settings,
    createdAt: first!,
    lastAnswerAt: last!,
  });
  insert(sqlite, 'Adoption', { learnerId: id, deckId: DECK, at: first! });
  for (let place = 0; place < cardsEach; place++) {
    const names = { learnerId: id, itemId: itemId(place) };
    const cardId = `${id}:${itemId(place)}`;
    insert(sqlite, 'Card', { id: cardId, ...names, ...card, seq: history.length });
    for (const [at, review] of history.entries()) {
      insert(sqlite, 'LogEntry', {
        ...entry(review, cardId, names.itemId, at + 1),
        ...names,
        cardId,
      });
    }
  }
}

function entry(review: MadeReview, cardId: string, item: string, seq: number): MadeCard {
  const { at, day, grade, before, after } = review;
  const told = { kind: 'review', repeat: false, shownMs: 2_000, algorithm: 'sm2' } as const;
  const nothing = { answer: null, draw: null, undoes: null };
  const recorded: Recorded = {
    ...{ id: `${cardId}#${seq}`, itemId: item, at, day, grade, before, after },
    ...{ ...told, ...nothing, itemVersion: 1, settingsVersion: 1 },
  };
  const sum = checksum(recorded);
  const json = { before: JSON.stringify(before), after: JSON.stringify(after) };
  return { ...recorded, ...nothing, ...json, at: stored(at), seq, checksum: sum };
}

/** An instant as the adapter stores it. */
function stored(at: Date): string {
  return at.toISOString().replace('Z', '+00:00');
}
