import { Choice } from '../../review/choice';
import { DrillSlot } from '../../review/drill-slot';
import { Flashcard } from '../../review/flashcard';
import type { ItemView } from '../../review/view';
import type { QuizAnswerBody } from '../wire';
import type { QuizPhase } from './use-quiz';

interface QuestionProps {
  readonly item: ItemView;
  readonly phase: QuizPhase;
  readonly onAnswer: (answer: QuizAnswerBody['answer']) => void;
}

/** A question as the review shows such an item; in a quiz there are no hints. */
export function Question({ item, phase, onAnswer }: QuestionProps) {
  const marked = phase.name === 'told' ? phase.marked : null;
  const said = 'answer' in phase ? phase.answer : null;
  switch (item.kind) {
    case 'flashcard':
      return <Flashcard item={item} revealed={phase.name !== 'asking'} />;
    case 'choice':
      return (
        <Choice
          item={item}
          chosen={said === null ? null : 'option' in said ? said.option : -1}
          marked={marked?.kind === 'choice' ? marked : null}
          onChoose={(option) => onAnswer({ option })}
        />
      );
    case 'drill':
      return (
        <DrillSlot
          item={item}
          busy={phase.name === 'sending'}
          marked={marked?.kind === 'drill' ? marked : null}
          gaveUp={said !== null && 'dontKnow' in said}
          onSubmit={onAnswer}
          onHint={async () => null}
        />
      );
  }
}
