import type { Problem } from '../../drills/problem';
import { mark } from '../../grading/mark';
import type { Answer } from '../../grading/observation';
import type { UnreadCell } from '../../grading/read-answer';
import { ok, type Result } from '../../result';
import { drillTold } from '../drill-told';
import type { DrillTold } from '../told-answer';

/**
 * Marks what was typed for asked values and for values on the way, by name; nothing is stored and
 * nothing is scheduled.
 */
export function markPractice(
  problem: Problem,
  answer: Answer,
): Result<DrillTold, readonly UnreadCell[]> {
  const marked = mark(problem, answer);
  return marked.ok ? ok(drillTold(problem, marked.value)) : marked;
}
