import type { Store } from '../client';
import { Prisma } from '../generated/client';
import type { ReportRow } from '../rows';

/** A report to store, as it comes in. */
export type NewReport = Omit<ReportRow, 'draw' | 'resolvedAt' | 'resolution'> & {
  readonly draw: object | null;
};

/** Stores a report; the same id a second time changes nothing. */
export async function addReport(db: Store, report: NewReport): Promise<void> {
  const data = { ...report, draw: report.draw ?? Prisma.DbNull };
  await db.report.upsert({ where: { id: report.id }, create: data, update: {} });
}

/** What learners say is wrong with an item's parts, the latest first. */
export function reportsOn(db: Store, itemIds: readonly string[]): Promise<ReportRow[]> {
  return db.report.findMany({ where: { itemId: { in: [...itemIds] } }, orderBy: { at: 'desc' } });
}

/** Gives all of a learner's reports to another learner. */
export async function rehomeReports(db: Store, from: string, into: string): Promise<void> {
  await db.report.updateMany({ where: { learnerId: from }, data: { learnerId: into } });
}
