import type { GradesShown } from './grades-of';
import type { Review } from './use-review';
import type { ItemView } from './view';

type Keys = Record<string, () => void>;

/** What Space, Enter and the digits mean now. */
export function keysOf(
  review: Review,
  item: ItemView | undefined,
  grades: GradesShown | null,
): Keys {
  const keys: Keys = {};
  const onAccept = (accept: () => void) => {
    keys[' '] = accept;
    keys.Enter = accept;
  };
  if (grades) {
    for (const [index, outcome] of grades.outcomes.entries()) {
      keys[index + 1] = () => review.grade(outcome);
    }
    const preferred = grades.outcomes.find(({ grade }) => grade === grades.preferred);
    if (preferred) onAccept(() => review.grade(preferred));
  } else if (review.session.phase.name === 'asking' && item?.kind === 'flashcard') {
    onAccept(() => review.reveal());
  } else if (review.session.phase.name === 'asking' && item?.kind === 'choice') {
    for (const option of item.optionsHtml.keys()) {
      keys[option + 1] = () => review.submit({ option });
    }
  }
  return keys;
}
