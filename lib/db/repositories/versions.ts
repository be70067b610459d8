import { hashOf } from '../canonical';
import type { Store } from '../client';
import { partId } from '../part-id';
import { changingConcepts } from './tallies/concept-changes';

/** A version to publish, of an item with all its parts. */
export interface NewVersion {
  readonly deckId: string;
  /** The item's id in its deck. */
  readonly slug: string;
  readonly kind: string;
  readonly body: { readonly concepts: readonly string[] };
  /** How many cards the item makes. */
  readonly parts: number;
  /** Where it stands in its deck, for an item that is new. */
  readonly position: number;
  /** Null where it comes by the command line. */
  readonly authorId: string | null;
  readonly at: Date;
  readonly note: string | null;
  /** The whole item and its version that this is a copy of. */
  readonly copied?: { readonly from: string; readonly version: number };
}

/**
 * Makes a version the current one. Each part has a row: one that the item had not before is made, one
 * that it has no more is withdrawn, and its cards rest. All parts have the same version number.
 *
 * @returns the version's number
 */
export async function storeVersion(db: Store, version: NewVersion): Promise<number> {
  const { deckId, slug, kind, body, parts, authorId, at, note, copied } = version;
  const whole = `${deckId}/${slug}`;
  const rows = await partsOfWhole(db, whole);
  const number = Math.max(0, ...rows.map((row) => row.version)) + 1;
  const position = rows[0]?.position ?? version.position;
  const origin = copied ? { copiedFrom: copied.from, copiedVersion: copied.version } : {};
  const state = { kind, position, version: number, withdrawn: false, ...origin };
  const said: object = body;
  const hash = hashOf(body);
  const known = new Set(rows.map((row) => row.id));
  for (let part = 1; part <= parts; part++) {
    const id = partId(whole, part);
    // Not an upsert: its way with conflicts would take the place of that of the triggers on the table.
    if (known.has(id)) await db.item.update({ where: { id }, data: state });
    else await db.item.create({ data: { id, deckId, part, ...state } });
    await db.itemVersion.create({
      data: { itemId: id, version: number, hash, body: said, authorId, createdAt: at, note },
    });
    await changingConcepts(db, { itemId: id }, async () => {
      await db.itemConcept.deleteMany({ where: { itemId: id } });
      await db.itemConcept.createMany({
        data: body.concepts.map((conceptId, place) => ({ itemId: id, conceptId, position: place })),
      });
    });
  }
  const gone = rows.filter(({ part }) => part > parts).map(({ id }) => id);
  await db.item.updateMany({ where: { id: { in: gone } }, data: { withdrawn: true } });
  return number;
}

interface PartRow {
  readonly id: string;
  readonly part: number;
  readonly version: number;
  readonly position: number;
  readonly withdrawn: boolean;
}

/** The rows of an item, part by part. */
export function partsOfWhole(db: Store, whole: string): Promise<PartRow[]> {
  return db.item.findMany({
    where: { OR: [{ id: whole }, { id: { startsWith: `${whole}~` } }] },
    orderBy: { part: 'asc' },
    select: { id: true, part: true, version: true, position: true, withdrawn: true },
  });
}

/** Withdraws an item with all its parts, or hands out again the first so many. */
export async function setWithdrawn(db: Store, whole: string, parts: number): Promise<void> {
  const rows = await partsOfWhole(db, whole);
  for (const { id, part } of rows) {
    await db.item.update({ where: { id }, data: { withdrawn: part > parts } });
  }
}

/** A version of an item, without what it says. */
export interface VersionEntry {
  readonly version: number;
  readonly authorId: string | null;
  readonly createdAt: Date | null;
  readonly note: string | null;
  readonly body: unknown;
}

/** All versions of an item, the latest first. */
export function versionsOf(db: Store, whole: string): Promise<VersionEntry[]> {
  return db.itemVersion.findMany({
    where: { itemId: whole },
    orderBy: { version: 'desc' },
    select: { version: true, authorId: true, createdAt: true, note: true, body: true },
  });
}

/** Puts items into an order: every part stands where its whole item does. */
export async function placeItems(db: Store, wholes: readonly string[]): Promise<void> {
  for (const [position, whole] of wholes.entries()) {
    await db.item.updateMany({
      where: { OR: [{ id: whole }, { id: { startsWith: `${whole}~` } }] },
      data: { position },
    });
  }
}

/** Where a further item of a deck stands: behind all others. */
export async function nextPosition(db: Store, deckId: string): Promise<number> {
  const { _max } = await db.item.aggregate({ where: { deckId }, _max: { position: true } });
  return (_max.position ?? -1) + 1;
}

/** Notes up to which version of what it was copied from an item was looked at. */
export async function noteCopied(db: Store, whole: string, copiedVersion: number): Promise<void> {
  await db.item.updateMany({
    where: { OR: [{ id: whole }, { id: { startsWith: `${whole}~` } }] },
    data: { copiedVersion },
  });
}

/** Notes of a deck that was just copied which item and version each of its items comes from. */
export async function noteCopies(db: Store, from: string, copy: string): Promise<void> {
  await db.$executeRaw`
    UPDATE "Item" SET "copiedFrom" = s."id", "copiedVersion" = s."version"
    FROM "Item" s
    WHERE "Item"."deckId" = ${copy} AND s."id" = ${from} || substr("Item"."id", length(${copy}) + 1)`;
}
