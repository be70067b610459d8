import type { QuestionView, ShownQuestion } from '../../lib/study/quiz/types';
import type { Shown } from '../../lib/study/shown-item';
import type { ItemView } from '../review/view';
import { itemView } from './item-view';

/** The grades that a learner gives a flashcard in a quiz; what they lead to is not the quiz's affair. */
const SELF_GRADES = [1, 3, 4, 5] as const;

/** A question of a quiz as the components of the review show an item. */
export function questionItem(
  shown: ShownQuestion,
  {
    sittingId,
    position,
    itemId,
    deck,
  }: Pick<QuestionView, 'position' | 'itemId' | 'deck'> & {
    readonly sittingId: string;
  },
): ItemView {
  const common = {
    ...{ cardId: `${sittingId}:${position}`, itemId, itemVersion: 1, seq: 0, showing: 0, draw: 0 },
    ...{ stage: 'review' as const, deck, concepts: [] },
    ...{ flagged: false, lapses: 0, leech: false, editable: false },
  };
  const outcomes = SELF_GRADES.map((grade) => ({
    ...{ grade, interval: 0, again: false, due: '', label: '' },
  }));
  const item: Shown =
    shown.kind === 'flashcard'
      ? { ...common, ...shown, outcomes }
      : shown.kind === 'drill'
        ? { ...common, ...shown, hinted: [], hints: 0 }
        : { ...common, ...shown };
  return itemView(item);
}
