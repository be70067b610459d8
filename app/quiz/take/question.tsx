import { Choice } from '../../review/choice';
import { DrillSlot } from '../../review/drill-slot';
import { Flashcard } from '../../review/flashcard';
import { NumericSlot } from '../../review/numeric-slot';
import type { ItemView } from '../../review/view';
import type { QuizAnswerBody } from '../wire';
import type { QuizPhase } from './use-quiz';

interface QuestionProps {
  readonly item: ItemView;
  readonly phase: QuizPhase;
  readonly onAnswer: (answer: QuizAnswerBody['answer']) => void;
  /** Turns a flashcard, with what was typed before. */
  readonly onReveal: (typed: readonly string[]) => void;
}

/** A question as the review shows such an item; in a quiz there are no hints. */
export function Question({ item, phase, onAnswer, onReveal }: QuestionProps) {
  const marked = phase.name === 'told' ? phase.marked : null;
  const said = 'answer' in phase ? phase.answer : null;
  const asked = {
    busy: phase.name === 'sending',
    gaveUp: said !== null && 'dontKnow' in said,
    onSubmit: onAnswer,
  };
  switch (item.kind) {
    case 'flashcard':
      return (
        <Flashcard
          item={item}
          revealed={phase.name !== 'asking'}
          typed={phase.name === 'revealed' ? phase.typed : []}
          onReveal={onReveal}
        />
      );
    case 'choice':
      return (
        <Choice
          item={item}
          chosen={said === null ? null : 'option' in said ? said.option : -1}
          marked={marked?.kind === 'choice' ? marked : null}
          onChoose={(option) => onAnswer({ option })}
        />
      );
    case 'numeric':
      return (
        <NumericSlot item={item} marked={marked?.kind === 'numeric' ? marked : null} {...asked} />
      );
    case 'drill':
      return (
        <DrillSlot
          item={item}
          marked={marked?.kind === 'drill' ? marked : null}
          onHint={async () => null}
          {...asked}
        />
      );
  }
}
