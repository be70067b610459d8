import type { Store } from '../db/client';
import { type DeckRecord, deckOfItem } from '../db/repositories/decks';
import { itemBody } from '../db/repositories/items';
import { findLearner } from '../db/repositories/learners';
import { reportsOfLearner, seeReply, unseenReplies } from '../db/repositories/reports';
import type { ReportRow } from '../db/rows';
import { err, ok, type Result } from '../result';
import { type Day, dayOf } from '../scheduling/day';
import { askedOf } from './asked-of';
import { bodyOf } from './item-body';
import { settingsOf } from './settings';

/** What a learner said is wrong, and what became of it. */
export interface OwnReport {
  readonly id: string;
  /** A problem with the item, or a mark that is disputed. */
  readonly kind: 'problem' | 'mark';
  /** The learner's words; may be empty where a mark is disputed. */
  readonly text: string;
  /** Of the learner. */
  readonly day: Day;
  /** What was asked in the version that it is about, as Markdown with TeX. */
  readonly asked: string;
  readonly deck: { readonly name: string; readonly title: string };
  /** Null as long as nobody answered. */
  readonly reply: OwnReply | null;
}

export interface OwnReply {
  readonly text: string;
  readonly day: Day;
  /** The learner put it aside. */
  readonly seen: boolean;
}

/** So many are listed. */
const MOST = 100;

/** All that a learner reported, the latest first. */
export async function ownReports(db: Store, learnerId: string): Promise<OwnReport[]> {
  return told(db, learnerId, await reportsOfLearner(db, learnerId, MOST));
}

/** What was answered and is not yet put aside, the latest answer first. */
export async function newReplies(db: Store, learnerId: string): Promise<OwnReport[]> {
  return told(db, learnerId, await unseenReplies(db, learnerId));
}

async function told(
  db: Store,
  learnerId: string,
  rows: readonly ReportRow[],
): Promise<OwnReport[]> {
  const reports: OwnReport[] = [];
  if (rows.length === 0) return reports;
  // A report is stored with its learner, so the zone is known.
  const { clock } = settingsOf(await findLearner(db, learnerId), undefined);
  for (const { id, itemId, itemVersion, kind, text, at, resolution, resolvedAt, seenAt } of rows) {
    const { name, title } = (await deckOfItem(db, itemId)) as DeckRecord;
    const stored = await itemBody(db, itemId, itemVersion);
    const reply =
      resolution !== null && resolvedAt
        ? { text: resolution, day: dayOf(resolvedAt, clock), seen: seenAt !== null }
        : null;
    reports.push({
      ...{ id, text, reply, day: dayOf(at, clock), kind: kind as OwnReport['kind'] },
      asked: await askedOf(db, bodyOf(stored, itemId)),
      deck: { name, title },
    });
  }
  return reports;
}

/** Puts aside what became of one of the learner's reports. */
export async function putReplyAside(
  db: Store,
  { id, learnerId, now }: { readonly id: string; readonly learnerId: string; readonly now: Date },
): Promise<Result<null, string>> {
  const found = await seeReply(db, { id, learnerId, at: now });
  return found ? ok(null) : err('There is no such report of yours.');
}
