import { diffWordsWithSpace } from 'diff';
import type { Database, Store } from '../../db/client';
import { findItem, itemBody } from '../../db/repositories/items';
import { emailsOf } from '../../db/repositories/users';
import { versionsOf } from '../../db/repositories/versions';
import { err, ok, type Result } from '../../result';
import { type Author, openDeck } from '../access/open-deck';
import type { ItemForm } from '../items/item-form';
import { formOfBody } from '../items/open-item';
import { type Published, publishItem } from '../items/publish-item';
import type { StoredBody } from '../items/stored-body';
import type { Refusal } from '../refusal';
import { linesOf } from './lines-of';

/** A piece of a text that stayed, came or went. */
export interface Piece {
  readonly text: string;
  readonly change: 'same' | 'added' | 'removed';
}

/** What became of one field between two versions. */
export interface FieldChange {
  /** As the editor names it: "Front", "Option 2: why". */
  readonly field: string;
  readonly pieces: readonly Piece[];
}

export interface HistoryEntry {
  readonly version: number;
  /** The author's e-mail address; null for the bank's, and for an account that is no more. */
  readonly by: string | null;
  readonly at: Date | null;
  readonly note: string | null;
  /** Against the version before; empty for the first. */
  readonly changes: readonly FieldChange[];
}

/** All versions of an item, the latest first, each with what changed. */
export async function historyOf(
  db: Store,
  author: Author,
  name: string,
  slug: string,
): Promise<Result<readonly HistoryEntry[], Refusal>> {
  const deck = await openDeck(db, author, name, 'edit');
  if (!deck.ok) return deck;
  const versions = await versionsOf(db, `${deck.value.id}/${slug}`);
  const emails = await emailsOf(
    db,
    versions.flatMap(({ authorId }) => authorId ?? []),
  );
  const forms: ItemForm[] = [];
  for (const { body } of versions) forms.push(await formOfBody(db, body as StoredBody));
  return ok(
    versions.map(({ version, authorId, createdAt, note }, place) => ({
      ...{ version, note, at: createdAt },
      by: (authorId && emails.get(authorId)) || null,
      changes: forms[place + 1] ? changesOf(forms[place + 1]!, forms[place]!) : [],
    })),
  );
}

/** The fields in which two forms differ, in the order in which the editor shows them. */
export function changesOf(before: ItemForm, after: ItemForm): FieldChange[] {
  const [old, fresh] = [linesOf(before), linesOf(after)];
  const fields = [...new Set([...fresh.keys(), ...old.keys()])];
  return fields
    .map((field) => ({ field, was: old.get(field) ?? '', is: fresh.get(field) ?? '' }))
    .filter(({ was, is }) => was !== is)
    .map(({ field, was, is }) => ({ field, pieces: piecesOf(was, is) }));
}

/** Milliseconds; texts that are still compared then are shown as a whole, old and new. */
const PATIENCE = 200;

function piecesOf(was: string, is: string): Piece[] {
  const whole = [
    { value: was, removed: true, added: false },
    { value: is, removed: false, added: true },
  ];
  return (diffWordsWithSpace(was, is, { timeout: PATIENCE }) ?? whole).map(
    ({ value, added, removed }) => ({
      text: value,
      change: added ? 'added' : removed ? 'removed' : 'same',
    }),
  );
}

export interface GoingBack {
  readonly deck: string;
  readonly slug: string;
  /** The version whose text is to be the current one again. */
  readonly version: number;
  readonly now: Date;
}

/** Publishes an old version's text again, as a new version. */
export async function goBack(
  db: Database,
  author: Author,
  { deck: name, slug, version, now }: GoingBack,
): Promise<Result<Published, Refusal>> {
  const deck = await openDeck(db, author, name, 'publish');
  if (!deck.ok) return deck;
  const whole = `${deck.value.id}/${slug}`;
  const current = await findItem(db, whole);
  const body = await itemBody(db, whole, version);
  if (!current || body === null) return err({ kind: 'unknown' });
  const form = await formOfBody(db, body as StoredBody);
  const note = `Back to version ${version}`;
  return publishItem(db, author, { deck: name, slug, form, base: current.version, note, now });
}
