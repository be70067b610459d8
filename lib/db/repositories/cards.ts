import type { Store } from '../client';
import { Prisma } from '../generated/client';
import type { CardRow } from '../rows';

/** What the fold of a card's log gives, as its row stores it. */
export type CardColumns = Omit<
  CardRow,
  'id' | 'learnerId' | 'itemId' | 'seq' | 'deckId' | 'flagged'
>;

/** A card to make; it is not flagged unless it says so. */
export type NewCard = Omit<CardRow, 'deckId' | 'flagged'> & Partial<Pick<CardRow, 'flagged'>>;

/** In SQL, like the other reads of a review, because that takes Prisma a third of the time. */
export async function findCard(db: Store, id: string): Promise<CardRow | null> {
  const rows = await db.$queryRaw<CardRow[]>`SELECT * FROM "Card" WHERE "id" = ${id}`;
  return rows[0] ?? null;
}

export function cardsOf(db: Store, learnerId: string): Promise<CardRow[]> {
  return db.card.findMany({ where: { learnerId } });
}

export function createCard(db: Store, card: NewCard): Promise<CardRow> {
  return db.card.create({ data: card });
}

/** How a card moves: from one state, which is what its row says, to another. */
export interface Move {
  readonly from: CardColumns;
  readonly to: CardColumns;
}

/**
 * Moves a card that still stands at `seq` on to `seq + 1` with new state; gives false, and changes
 * nothing, where another answer came first.
 */
export async function moveCard(
  db: Store,
  id: string,
  seq: number,
  { from, to }: Move,
): Promise<boolean> {
  // SQLite writes every index of a column that is set, also where its value stays.
  const columns = (Object.keys(to) as (keyof CardColumns)[]).filter(
    (column) => from[column] !== to[column],
  );
  const set = columns.map((column) => Prisma.sql`${Prisma.raw(`"${column}"`)} = ${to[column]}`);
  const changed = await db.$executeRaw`
    UPDATE "Card" SET ${Prisma.join([...set, Prisma.sql`"seq" = ${seq + 1}`])}
    WHERE "id" = ${id} AND "seq" = ${seq}`;
  return changed === 1;
}

/** Flags a card or takes its flag away: a mark of the learner's, which moves nothing. */
export async function flagCard(db: Store, id: string, flagged: boolean): Promise<void> {
  await db.card.update({ where: { id }, data: { flagged } });
}

/** Up to `count` cards of all learners, by id, from the one after `id` on. */
export function cardsAfter(db: Store, id: string, count: number): Promise<CardRow[]> {
  return db.card.findMany({ where: { id: { gt: id } }, orderBy: { id: 'asc' }, take: count });
}

/** Puts a card where its refolded log says, whatever it was before; only a merge of logs may. */
export async function setCard(
  db: Store,
  id: string,
  state: CardColumns & { readonly seq: number },
): Promise<void> {
  await db.card.update({ where: { id }, data: state });
}

/** How many of these cards each deck has, by the decks' ids. */
export async function cardsPerDeck(
  db: Store,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const counts = await db.card.groupBy({
    by: ['deckId'],
    where: { id: { in: [...ids] } },
    _count: true,
  });
  return new Map(counts.map(({ deckId, _count }) => [deckId, _count]));
}

/** A learner's cards of one deck. */
export function cardsOfDeck(db: Store, learnerId: string, deckId: string): Promise<CardRow[]> {
  return db.card.findMany({ where: { learnerId, deckId }, orderBy: { id: 'asc' } });
}
