import type { Choice, Numeric } from '../../bank/item';
import { markNumber } from '../../grading/mark-number';
import type { Grade } from '../../scheduling/grade';
import type { AnswerInput } from '../answer-input';

/** An item that is marked by a key which can be wrong. */
export type Keyed = Choice | Numeric;

/** What was answered, and how it was shown, as the log keeps it. */
export interface Answered {
  readonly answer: AnswerInput | null;
  /** A choice's order of options: the first entry is the place of what was shown first. */
  readonly order: readonly number[];
}

/**
 * What the mark of an answer comes to by a key. The answer was given to `seen`, which may be an older
 * version than the key's: an option is known again by its text.
 *
 * @returns undefined where the key does not say: an option that it does not have
 */
export function gradeBy(key: Keyed, seen: Keyed, { answer, order }: Answered): Grade | undefined {
  if (answer === null || 'dontKnow' in answer) return 1;
  if (key.kind === 'numeric') {
    const read = 'number' in answer ? markNumber(key, answer.number) : null;
    return read?.ok ? read.value.grade : undefined;
  }
  if (seen.kind !== 'choice' || !('option' in answer)) return undefined;
  const chosen = seen.options[order[answer.option] ?? -1];
  const known = key.options.find(({ text }) => text === chosen?.text);
  return known && (known.correct ? 4 : 1);
}
