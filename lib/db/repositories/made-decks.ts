import type { Store } from '../client';
import { type DeckRecord, deckRecord } from './decks';

export interface NewDeck {
  /** Its short name, and its id. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly ownerId: string;
  readonly copiedFrom: string | null;
  /** The link that opened the deck that it is copied from, where it is shared so. */
  readonly copiedLink?: string | null;
  readonly at: Date;
}

/** Made decks stand behind the bank's. */
const POSITION = 1000;

/** Makes a private deck without items. */
export async function createMadeDeck(db: Store, { at, ...deck }: NewDeck): Promise<void> {
  const made = { source: 'made', visibility: 'private', position: POSITION, createdAt: at };
  await db.deck.create({ data: { id: deck.name, ...deck, ...made } });
}

/** The names of decks, also of those withdrawn, that begin so. */
export async function deckNamesFrom(db: Store, beginning: string): Promise<string[]> {
  const found = await db.deck.findMany({
    where: { name: { startsWith: beginning } },
    select: { name: true },
  });
  return found.map(({ name }) => name);
}

/** A deck in the list of its author. */
export interface AuthoredDeck extends DeckRecord {
  /** Items that are handed out, however many cards each makes. */
  readonly items: number;
  /** The author's own drafts in it. */
  readonly drafts: number;
}

/** The decks that a user made or works on, the latest first. */
export async function decksOfAuthor(db: Store, userId: string): Promise<AuthoredDeck[]> {
  const found = await db.deck.findMany({
    where: { OR: [{ ownerId: userId }, { collaborators: { some: { userId } } }] },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    include: {
      collaborators: { select: { userId: true } },
      _count: {
        select: {
          items: { where: { withdrawn: false, part: 1 } },
          drafts: { where: { userId } },
        },
      },
    },
  });
  return found.map(({ _count, ...deck }) => ({ ...deckRecord(deck), ..._count }));
}

/** What of a deck an author changes. */
export interface DeckChange {
  readonly title?: string;
  readonly description?: string;
  readonly visibility?: string;
  readonly link?: string | null;
  readonly withdrawn?: boolean;
}

export async function changeDeck(db: Store, id: string, change: DeckChange): Promise<void> {
  await db.deck.update({ where: { id }, data: change });
}

/** How many learners have cards of a deck. */
export async function learnersOfDeck(db: Store, deckId: string): Promise<number> {
  const cards = await db.card.findMany({
    where: { item: { deckId } },
    distinct: ['learnerId'],
    select: { learnerId: true },
  });
  return cards.length;
}

/** Deletes a deck of which nobody has a card, with its items, its concepts and all else that is its alone. */
export async function removeDeck(db: Store, deckId: string): Promise<void> {
  await db.report.deleteMany({ where: { item: { deckId } } });
  await db.itemVersion.deleteMany({ where: { item: { deckId } } });
  await db.item.deleteMany({ where: { deckId } });
  await db.itemConcept.deleteMany({ where: { concept: { madeFor: deckId } } });
  await db.concept.deleteMany({ where: { madeFor: deckId } });
  await db.deck.delete({ where: { id: deckId } });
}

/** Takes a deck from its owner, who goes: it is nobody's from now on. */
export async function disownDeck(db: Store, deckId: string): Promise<void> {
  await db.deck.update({ where: { id: deckId }, data: { ownerId: null } });
}

export interface CollaboratorEntry {
  readonly userId: string;
  readonly email: string;
}

export async function collaboratorsOf(db: Store, deckId: string): Promise<CollaboratorEntry[]> {
  const found = await db.collaborator.findMany({
    where: { deckId },
    orderBy: { at: 'asc' },
    select: { userId: true, user: { select: { email: true } } },
  });
  return found.map(({ userId, user }) => ({ userId, email: user.email }));
}

export async function addCollaborator(
  db: Store,
  collaborator: { readonly deckId: string; readonly userId: string; readonly at: Date },
): Promise<void> {
  const { deckId, userId } = collaborator;
  await db.collaborator.upsert({
    where: { deckId_userId: { deckId, userId } },
    create: collaborator,
    update: {},
  });
}

export async function removeCollaborator(db: Store, deckId: string, userId: string): Promise<void> {
  await db.collaborator.deleteMany({ where: { deckId, userId } });
  await db.draft.deleteMany({ where: { deckId, userId } });
}

/** A deck that an import makes. */
export interface MadeDeck {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** Null for one of the bank's, which everyone may study. */
  readonly ownerId: string | null;
  readonly at: Date;
  readonly notes: readonly { readonly heading: string }[];
}

/** Makes a deck with its study notes: private to its owner, or everyone's where it has none. */
export async function storeImportedDeck(
  db: Store,
  { at, notes, ...deck }: MadeDeck,
): Promise<void> {
  const visibility = deck.ownerId === null ? 'public' : 'private';
  const made = { source: 'made', visibility, position: POSITION, createdAt: at };
  await db.deck.create({ data: { id: deck.name, ...deck, ...made } });
  await db.note.createMany({
    data: notes.map(({ heading, ...body }, position) => ({
      ...{ deckId: deck.name, position, heading, body },
    })),
  });
}

/** The decks that an owner made and that bear a title, the oldest first. */
export async function decksTitled(
  db: Store,
  { title, ownerId }: { readonly title: string; readonly ownerId: string | null },
): Promise<DeckRecord[]> {
  const found = await db.deck.findMany({
    where: { title, ownerId, source: 'made', withdrawn: false },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: { collaborators: { select: { userId: true } } },
  });
  return found.map(deckRecord);
}
