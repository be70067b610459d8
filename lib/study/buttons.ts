import type { Grade } from '../scheduling/grade';
import type { Settings } from './settings';

/** The grades that a learner chooses among: all six, or the four that say most. */
export function buttonsOf({ buttons }: Pick<Settings, 'buttons'>): readonly Grade[] {
  return buttons === 6 ? [0, 1, 2, 3, 4, 5] : [1, 3, 4, 5];
}
