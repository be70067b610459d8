import { Diagnosis } from '@/app/_drill/diagnosis';
import { RightAnswer } from '@/app/_drill/right-answer';
import { Solution } from '@/app/_drill/solution';
import { Html } from '@/app/_ui/html';
import { quizResultsWords as words } from '@/app/_words/quiz-results';
import { Choice } from '@/app/review/choice';
import type { ItemView, MarkedDrill, MarkedNumeric, MarkedView } from '@/app/review/view';
import { percent } from '../../percent';
import styles from './result.module.css';

interface QuestionOutcomeProps {
  readonly position: number;
  /** Null for a question that was not answered. */
  readonly score: number | null;
  readonly why: string | null;
  readonly item: ItemView;
  /** Null for one not answered, and for what the learner graded. */
  readonly marked: MarkedView | null;
}

/** A question with what came of it; how it should have gone is folded where it went well. */
export function QuestionOutcome({ position, score, why, item, marked }: QuestionOutcomeProps) {
  const number = position + 1;
  return (
    <article aria-label={words.question(number)} className={styles.question}>
      <p className={styles.verdict} data-score={score ?? 'none'}>
        {words.numbered(number, verdictOf(score))}
        {why && <span className={styles.why}>{why}</span>}
      </p>
      <Answer number={number} item={item} marked={marked} />
    </article>
  );
}

function verdictOf(score: number | null): string {
  if (score === null) return words.notAnswered;
  if (score === 1) return words.right;
  return score === 0 ? words.wrong : words.partly(percent(score));
}

interface AnswerProps extends Pick<QuestionOutcomeProps, 'item' | 'marked'> {
  readonly number: number;
}

function Answer({ number, item, marked }: AnswerProps) {
  switch (item.kind) {
    case 'flashcard':
      return (
        <>
          <Html className={`prose ${styles.front}`} html={item.frontHtml} />
          <Html className="prose" html={item.backHtml} />
        </>
      );
    case 'choice':
      return marked?.kind === 'choice' ? (
        <Choice item={item} chosen={null} marked={marked} onChoose={ignore} />
      ) : (
        <Html className="prose" html={item.promptHtml} />
      );
    case 'numeric':
      return (
        <>
          <Html className={`prose ${styles.front}`} html={item.promptHtml} />
          {marked?.kind === 'numeric' && <NumericOutcome marked={marked} />}
        </>
      );
    case 'drill':
      return (
        <>
          <h3>{item.title}</h3>
          <Html className="prose" html={item.promptHtml} />
          {marked?.kind === 'drill' && <DrillOutcome number={number} item={item} marked={marked} />}
        </>
      );
  }
}

function NumericOutcome({ marked }: { readonly marked: MarkedNumeric }) {
  const { answer, slip, explanationHtml } = marked;
  return (
    <>
      {slip && <p>{slip}</p>}
      <p className={styles.answer}>{answer}</p>
      {explanationHtml && <Html className="prose" html={explanationHtml} />}
    </>
  );
}

interface DrillOutcomeProps {
  readonly number: number;
  readonly item: Extract<ItemView, { kind: 'drill' }>;
  readonly marked: MarkedDrill;
}

function DrillOutcome({ number, item, marked }: DrillOutcomeProps) {
  return (
    <>
      {marked.diagnoses.map((diagnosis) => (
        <Diagnosis key={diagnosis.messageHtml} diagnosis={diagnosis} />
      ))}
      <details className={styles.solution} open={!marked.correct}>
        <summary>{words.solution}</summary>
        <RightAnswer
          ask={item.ask}
          answerHtml={marked.answerHtml}
          label={words.rightAnswer(number)}
        />
        <Solution solution={marked.solution} label={words.steps(number)} />
      </details>
    </>
  );
}

/** Nothing can be chosen any more. */
function ignore() {}
