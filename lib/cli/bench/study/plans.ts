import { randomUUID } from 'node:crypto';
import { openDatabase } from '../../../db/client';
import { type Plan, plansOf, statementsOf } from '../../../db/testing/statements';
import { grade } from '../../../study/grade';
import { misconceptions } from '../../../study/misconceptions';
import { nextItems } from '../../../study/next-items';
import { cardHistory } from '../../../study/progress/card-history';
import { progress } from '../../../study/progress/progress';
import { search } from '../../../study/search/search';
import { today } from '../../../study/today';
import { undo } from '../../../study/undo';

/** How SQLite goes about all that a learner does on a day: look, answer, take back, search. */
export async function studyPlans(path: string, learnerId: string, now: Date): Promise<Plan[]> {
  const statements = await statementsOf(async () => {
    const db = openDatabase(path);
    try {
      await today(db, learnerId, now);
      const [shown] = await nextItems(db, learnerId, now, { count: 3, exclude: [] });
      await progress(db, learnerId, now, { span: 'all' });
      await search(db, learnerId, 'sums', now);
      await misconceptions(db, learnerId);
      const { cardId, itemId, itemVersion, seq } = shown!;
      const named = { id: randomUUID(), learnerId, cardId, itemVersion, seq };
      const graded = await grade(db, { ...named, grade: 4, shownMs: 1_000, at: now, now });
      if (!graded.ok) throw new Error(JSON.stringify(graded.error));
      await cardHistory(db, learnerId, itemId, now);
      await undo(db, { id: randomUUID(), learnerId, now });
    } finally {
      await db.$disconnect();
    }
  });
  return plansOf(path, statements);
}

/** Tables with a row for every learner's every card or answer; `e` and `u` stand for the log in its queries. */
const LARGE = /^SCAN (?:(?:main\.)?(?:LogEntry|Card|Attempt|DayTally|HourTally)|[ceu])\b/;

/** The steps that read all of a table that grows with everybody's answers. */
export function largeScans(plans: readonly Plan[]): string[] {
  return plans.flatMap(({ sql, steps }) =>
    steps.filter((step) => LARGE.test(step)).map((step) => `${step}: ${sql}`),
  );
}
