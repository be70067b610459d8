import type { Store } from '../client';
import { Prisma } from '../generated/client';
import type { ReportRow } from '../rows';

/** A report to store, as it comes in. */
export type NewReport = Omit<ReportRow, 'draw' | 'resolvedAt' | 'resolution' | 'seenAt'> & {
  readonly draw: object | null;
};

/** Stores a report; the same id a second time changes nothing. */
export async function addReport(db: Store, report: NewReport): Promise<void> {
  const data = { ...report, draw: report.draw ?? Prisma.DbNull };
  await db.report.upsert({ where: { id: report.id }, create: data, update: {} });
}

/** Gives all of a learner's reports to another learner. */
export async function rehomeReports(db: Store, from: string, into: string): Promise<void> {
  await db.report.updateMany({ where: { learnerId: from }, data: { learnerId: into } });
}

/** What learners say is wrong with a deck's items: what is open first, then the latest first. */
export function reportsOfDeck(db: Store, deckId: string, take: number): Promise<ReportRow[]> {
  return db.report.findMany({
    where: { item: { deckId } },
    orderBy: [{ resolvedAt: { sort: 'asc', nulls: 'first' } }, { at: 'desc' }],
    take,
  });
}

/** What a learner said is wrong, the latest first. */
export function reportsOfLearner(db: Store, learnerId: string, take: number): Promise<ReportRow[]> {
  return db.report.findMany({ where: { learnerId }, orderBy: { at: 'desc' }, take });
}

/** Those of a learner's reports that were answered and not yet put aside, the latest answer first. */
export function unseenReplies(db: Store, learnerId: string): Promise<ReportRow[]> {
  return db.report.findMany({
    where: { learnerId, resolvedAt: { not: null }, seenAt: null },
    orderBy: { resolvedAt: 'desc' },
  });
}

/** Notes that a learner has read what became of a report; gives whether it is theirs and answered. */
export async function seeReply(
  db: Store,
  { id, learnerId, at }: { id: string; learnerId: string; at: Date },
): Promise<boolean> {
  const { count } = await db.report.updateMany({
    where: { id, learnerId, resolvedAt: { not: null } },
    data: { seenAt: at },
  });
  return count > 0;
}

/** Closes a report of a deck's item with what is told to the learner; gives whether there is such a one. */
export async function closeReport(
  db: Store,
  { id, deckId, resolution, at }: { id: string; deckId: string; resolution: string; at: Date },
): Promise<boolean> {
  const { count } = await db.report.updateMany({
    where: { id, item: { deckId } },
    data: { resolution, resolvedAt: at, seenAt: null },
  });
  return count > 0;
}
