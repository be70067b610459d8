import type { Store } from '../client';
import type { AdoptionRow } from '../rows';

/** How a learner stands to every deck that they ever took up, paused or dropped. */
export function adoptionsOf(db: Store, learnerId: string): Promise<AdoptionRow[]> {
  return db.$queryRaw<AdoptionRow[]>`SELECT * FROM "Adoption" WHERE "learnerId" = ${learnerId}`;
}

/** Says how a learner stands to a deck from now on; what is left out stays as it is. */
export async function setAdoption(
  db: Store,
  { learnerId, deckId, at }: Omit<NewAdoption, 'link'>,
  change: Partial<Pick<AdoptionRow, 'state' | 'newPerDay'>>,
): Promise<void> {
  await db.adoption.upsert({
    where: { learnerId_deckId: { learnerId, deckId } },
    create: { learnerId, deckId, at, ...change },
    update: change,
  });
}

/** The links by which a learner came to decks that are shared so. */
export async function adoptedLinks(db: Store, learnerId: string): Promise<string[]> {
  const rows = await db.adoption.findMany({
    where: { learnerId, link: { not: null } },
    select: { link: true },
  });
  return rows.flatMap(({ link }) => link ?? []);
}

/** Takes a deck up for a learner; a link that is named opens it from now on. */
export async function adoptDeck(
  db: Store,
  { learnerId, deckId, link, at }: NewAdoption,
): Promise<void> {
  await db.adoption.upsert({
    where: { learnerId_deckId: { learnerId, deckId } },
    create: { learnerId, deckId, link, at },
    update: { state: 'active', ...(link !== null && { link }) },
  });
}

export interface NewAdoption {
  readonly learnerId: string;
  readonly deckId: string;
  readonly link: string | null;
  readonly at: Date;
}

/** Gives a learner's adoptions to another learner, who keeps those that both have. */
export async function shareAdoptions(db: Store, from: string, into: string): Promise<void> {
  const known = (await adoptionsOf(db, into)).map(({ deckId }) => deckId);
  await db.adoption.updateMany({
    where: { learnerId: from, deckId: { notIn: known } },
    data: { learnerId: into },
  });
}
