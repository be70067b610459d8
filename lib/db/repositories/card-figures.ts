import type { Store } from '../client';
import { Prisma } from '../generated/client';

/** How many cards have a value. */
export interface Spread {
  readonly value: number;
  readonly cards: number;
}

const spread = (rows: readonly { value: number | bigint; cards: number | bigint }[]): Spread[] =>
  rows.map(({ value, cards }) => ({ value: Number(value), cards: Number(cards) }));

/** The intervals of a learner's answered cards, in days. */
export async function intervalSpread(db: Store, learnerId: string): Promise<Spread[]> {
  return spread(
    await db.$queryRaw<Spread[]>`
      SELECT "interval" AS "value", COUNT(*) AS "cards" FROM "Card"
      WHERE "learnerId" = ${learnerId} AND "interval" > 0 GROUP BY "interval"`,
  );
}

/** The E-Factors of a learner's answered cards, in hundredths. */
export async function easeFactorSpread(db: Store, learnerId: string): Promise<Spread[]> {
  return spread(
    await db.$queryRaw<Spread[]>`
      SELECT "easeFactor" AS "value", COUNT(*) AS "cards" FROM "Card"
      WHERE "learnerId" = ${learnerId} AND "interval" > 0 GROUP BY "easeFactor"`,
  );
}

/** How many cards of some decks are due on each day up to one; those that rest are left out. */
export async function dueByDay(
  db: Store,
  learnerId: string,
  deckIds: readonly string[],
  until: string,
): Promise<{ readonly day: string; readonly cards: number }[]> {
  if (deckIds.length === 0) return [];
  const rows = await db.$queryRaw<{ day: string; cards: number | bigint }[]>`
    SELECT "due" AS "day", COUNT(*) AS "cards" FROM "Card"
    WHERE "learnerId" = ${learnerId} AND "deckId" IN (${Prisma.join([...deckIds])})
      AND "due" <= ${until} AND NOT "suspended"
    GROUP BY "due" ORDER BY "due"`;
  return rows.map(({ day, cards }) => ({ day, cards: Number(cards) }));
}

/** A card that was forgotten again and again. */
export interface ForgottenCard {
  readonly itemId: string;
  readonly lapses: number;
}

/** The cards that a learner forgot most often, those first. */
export function forgottenCards(
  db: Store,
  learnerId: string,
  take: number,
): Promise<ForgottenCard[]> {
  return db.card.findMany({
    where: { learnerId, lapses: { gte: 2 } },
    orderBy: { lapses: 'desc' },
    take,
    select: { itemId: true, lapses: true },
  });
}
