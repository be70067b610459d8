import { createHash } from 'node:crypto';
import type { Store } from '../client';

/** A picture or a sound as it is kept. */
export interface NewMedia {
  /** One of the few types that are served, such as "image/webp". */
  readonly type: string;
  readonly bytes: Uint8Array;
}

export interface StoredMedia {
  readonly hash: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** A name under which a deck shows something. */
export interface DeckMediaEntry {
  readonly name: string;
  readonly hash: string;
  readonly type: string;
  /** Bytes. */
  readonly size: number;
}

/** Keeps something once, however often it is given; gives its hash, the SHA-256 of its bytes. */
export async function storeMedia(db: Store, { type, bytes }: NewMedia, at: Date): Promise<string> {
  const hash = createHash('sha256').update(bytes).digest('hex');
  const create = { hash, type, bytes: new Uint8Array(bytes), size: bytes.length, at };
  await db.media.upsert({ where: { hash }, create, update: {} });
  return hash;
}

/** Gives something a name in a deck; what had the name before has it no more. */
export async function nameMedia(
  db: Store,
  deckId: string,
  name: string,
  hash: string,
): Promise<void> {
  await db.deckMedia.upsert({
    where: { deckId_name: { deckId, name } },
    create: { deckId, name, hash },
    update: { hash },
  });
}

/** What a deck shows, by name. */
export async function mediaOfDeck(db: Store, deckId: string): Promise<DeckMediaEntry[]> {
  const found = await db.deckMedia.findMany({
    where: { deckId },
    orderBy: { name: 'asc' },
    select: { name: true, hash: true, media: { select: { type: true, size: true } } },
  });
  return found.map(({ media, ...named }) => ({ ...named, ...media }));
}

/** What a deck shows under a name, or null. */
export async function findMedia(
  db: Store,
  deckId: string,
  name: string,
): Promise<StoredMedia | null> {
  const found = await db.deckMedia.findUnique({
    where: { deckId_name: { deckId, name } },
    include: { media: true },
  });
  return found && { hash: found.hash, type: found.media.type, bytes: found.media.bytes };
}

/** What is kept under a hash. */
export async function mediaBytes(db: Store, hash: string): Promise<Uint8Array> {
  return (await db.media.findUniqueOrThrow({ where: { hash } })).bytes;
}

/** Gives a deck all that another deck shows, under the same names. */
export async function copyMedia(db: Store, from: string, into: string): Promise<void> {
  for (const { name, hash } of await mediaOfDeck(db, from)) await nameMedia(db, into, name, hash);
}

/** Forgets what no deck shows any more. */
export async function dropUnusedMedia(db: Store): Promise<void> {
  await db.media.deleteMany({ where: { decks: { none: {} } } });
}
