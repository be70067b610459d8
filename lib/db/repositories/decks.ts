import type { Store } from '../client';
import { Prisma } from '../generated/client';
import type { DeckRow, NoteRow } from '../rows';

/** A deck with who works on it besides its owner: all that decides who may do what with it. */
export interface DeckRecord extends DeckRow {
  readonly collaboratorIds: readonly string[];
}

const WITH_COLLABORATORS = {
  collaborators: { select: { userId: true } },
} satisfies Prisma.DeckInclude;

type Found = Prisma.DeckGetPayload<{ include: typeof WITH_COLLABORATORS }>;

export function deckRecord({ collaborators, ...deck }: Found): DeckRecord {
  return { ...deck, collaboratorIds: collaborators.map(({ userId }) => userId) };
}

/**
 * The decks that a learner has to do with, in their order, save those withdrawn: the bank's, their own,
 * those they work on and those taken up. Whether they may be read is not asked here.
 */
export async function decksAround(
  db: Store,
  userId: string | null,
  adopted: readonly string[],
): Promise<DeckRecord[]> {
  const around = [Prisma.sql`d."source" = 'content'`];
  if (adopted.length > 0) {
    around.push(Prisma.sql`d."id" IN (SELECT value FROM json_each(${JSON.stringify(adopted)}))`);
  }
  if (userId !== null) {
    around.push(Prisma.sql`d."ownerId" = ${userId}`);
    around.push(
      Prisma.sql`d."id" IN (SELECT "deckId" FROM "Collaborator" WHERE "userId" = ${userId})`,
    );
  }
  const rows = await db.$queryRaw<(DeckRow & { readonly collaborators: string })[]>`
    SELECT d.*,
      (SELECT json_group_array(c."userId") FROM "Collaborator" c WHERE c."deckId" = d."id")
        AS "collaborators"
    FROM "Deck" d WHERE NOT d."withdrawn" AND (${Prisma.join(around, ' OR ')})
    ORDER BY d."position", d."id"`;
  return rows.map(({ collaborators, ...deck }) => {
    return { ...deck, collaboratorIds: JSON.parse(collaborators) as string[] };
  });
}

/** All decks that are handed out, whoever may read them, in their order. */
export function decks(db: Store): Promise<DeckRow[]> {
  return db.deck.findMany({
    where: { withdrawn: false },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  });
}

/** The decks that somebody made and shows to everyone, the latest first. */
export async function publicMadeDecks(db: Store, take: number): Promise<DeckRecord[]> {
  const found = await db.deck.findMany({
    where: { source: 'made', visibility: 'public', withdrawn: false },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take,
    include: WITH_COLLABORATORS,
  });
  return found.map(deckRecord);
}

/** A deck that is handed out. */
export async function findDeck(db: Store, name: string): Promise<DeckRecord | null> {
  const found = await db.deck.findFirst({
    where: { name, withdrawn: false },
    include: WITH_COLLABORATORS,
  });
  return found && deckRecord(found);
}

/** A deck, also where it is withdrawn. */
export async function anyDeck(db: Store, name: string): Promise<DeckRecord | null> {
  const found = await db.deck.findUnique({ where: { name }, include: WITH_COLLABORATORS });
  return found && deckRecord(found);
}

/** The sections of a deck's study notes, in their order. */
export function notesOfDeck(db: Store, deckId: string): Promise<NoteRow[]> {
  return db.note.findMany({ where: { deckId }, orderBy: { position: 'asc' } });
}

/** The deck of an item, or null; most are everybody's, and then nothing more is read. */
export async function deckOfItem(db: Store, itemId: string): Promise<DeckRecord | null> {
  const item = await db.item.findUnique({
    where: { id: itemId },
    select: { deck: { include: WITH_COLLABORATORS } },
  });
  return item && deckRecord(item.deck);
}

/** Whether an item is of a deck that everybody may read. */
export async function isInPublicDeck(db: Store, itemId: string): Promise<boolean> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT i."id" FROM "Item" i JOIN "Deck" d ON d."id" = i."deckId"
    WHERE i."id" = ${itemId} AND d."visibility" = 'public'`;
  return rows.length > 0;
}
