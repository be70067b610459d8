import type { Mark } from '../grading/mark';
import type { Evidence } from '../grading/misconceptions';
import type { AlgorithmName } from '../scheduling/algorithm';
import type { CardState } from '../scheduling/card-state';
import type { Day } from '../scheduling/day';

/** What is kept of a marked answer, so that it can be told again just as it was told. */
export interface AttemptRecord {
  /** A drill's mark; null for a choice. */
  readonly mark: Mark | null;
  /** What a drill's answer says of misconceptions; null for a choice. */
  readonly evidence: Evidence | null;
  /** Which numbers, or which order of options, were shown. */
  readonly draw: object;
  readonly itemVersion: number;
  /** Milliseconds for which the question was in view. */
  readonly shownMs: number;
  readonly day: Day;
  readonly card: CardState;
  readonly algorithm: AlgorithmName;
  /** The learner's grade buttons; absent where there were four. */
  readonly buttons?: 4 | 6;
  /** Where in its range the fuzz of the due day lies; absent or null where there is none. */
  readonly fuzz?: number | null;
}
