import { Choice } from './choice';
import { DrillSlot } from './drill-slot';
import { Flashcard } from './flashcard';
import { NumericSlot } from './numeric-slot';
import type { Phase } from './session';
import type { Review } from './use-review';
import type { ItemView } from './view';

interface ItemProps {
  readonly item: ItemView;
  readonly phase: Phase;
  readonly review: Pick<Review, 'submit' | 'reveal' | 'hint'>;
}

/** The item of a card in its phase, each kind in its own way. */
export function Item({ item, phase, review }: ItemProps) {
  const marked = phase.name === 'marked' ? phase.marked : null;
  const said = 'submission' in phase ? phase.submission.answer : null;
  const asked = {
    busy: phase.name === 'marking',
    gaveUp: said !== null && 'dontKnow' in said,
    onSubmit: review.submit,
  };
  switch (item.kind) {
    case 'flashcard':
      return (
        <Flashcard
          item={item}
          revealed={phase.name === 'revealed'}
          typed={phase.name === 'revealed' ? phase.typed : []}
          onReveal={review.reveal}
        />
      );
    case 'choice': {
      const answer = phase.name === 'marking' ? phase.submission.answer : null;
      return (
        <Choice
          item={item}
          chosen={answer === null ? null : 'option' in answer ? answer.option : -1}
          marked={marked?.kind === 'choice' ? marked : null}
          onChoose={(option) => review.submit({ option })}
        />
      );
    }
    case 'numeric':
      return (
        <NumericSlot item={item} marked={marked?.kind === 'numeric' ? marked : null} {...asked} />
      );
    case 'drill':
      return (
        <DrillSlot
          item={item}
          marked={marked?.kind === 'drill' ? marked : null}
          onHint={(step) => review.hint(item, step)}
          {...asked}
        />
      );
  }
}
