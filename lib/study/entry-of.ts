import type { LogRow } from '../db/rows';
import type { AlgorithmName } from '../scheduling/algorithm';
import type { CardState } from '../scheduling/card-state';
import type { Grade } from '../scheduling/grade';
import type { Entry } from '../scheduling/log';

/** What an undo records beside the review that it takes back. */
export interface UndoRecord {
  readonly along: readonly string[];
}

type RecordedEntry = Pick<
  LogRow,
  'id' | 'kind' | 'day' | 'grade' | 'algorithm' | 'undoes' | 'answer' | 'fuzz'
>;

/** A stored entry as the scheduler folds it. What its kind needs besides is in `answer`. */
export function entryOf(row: RecordedEntry): Entry {
  const { id, day } = row;
  const kind = row.kind as Entry['kind'];
  switch (kind) {
    case 'review':
      return {
        ...{ kind, id, day },
        grade: row.grade as Grade,
        algorithm: row.algorithm as AlgorithmName,
        fuzz: row.fuzz,
      };
    case 'undo':
      return { kind, undoes: row.undoes as string, ...(row.answer as unknown as UndoRecord) };
    case 'regrade':
      return {
        kind,
        grade: row.grade as Grade,
        ...(row.answer as unknown as { readonly regrades: string }),
      };
    case 'bury':
      return { kind, ...(row.answer as { until: string | null }) };
    case 'set-due':
      return { kind, ...(row.answer as { due: string }) };
    case 'import':
      return { kind, ...(row.answer as unknown as { state: CardState }) };
    default:
      return { kind };
  }
}
