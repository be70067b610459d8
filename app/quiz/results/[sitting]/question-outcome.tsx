import { Diagnosis } from '@/app/_drill/diagnosis';
import { Solution } from '@/app/_drill/solution';
import { Html } from '@/app/_ui/html';
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
  return (
    <article aria-label={`Question ${position + 1}`} className={styles.question}>
      <p className={styles.verdict} data-score={score ?? 'none'}>
        {position + 1}. {verdictOf(score)}
        {why && <span className={styles.why}>{why}</span>}
      </p>
      <Answer item={item} marked={marked} />
    </article>
  );
}

function verdictOf(score: number | null): string {
  if (score === null) return 'Not answered';
  if (score === 1) return 'Right';
  return score === 0 ? 'Wrong' : `${percent(score)} right`;
}

function Answer({ item, marked }: Pick<QuestionOutcomeProps, 'item' | 'marked'>) {
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
          {marked?.kind === 'drill' && <DrillOutcome item={item} marked={marked} />}
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

function DrillOutcome({
  item,
  marked,
}: {
  readonly item: Extract<ItemView, { kind: 'drill' }>;
  readonly marked: MarkedDrill;
}) {
  return (
    <>
      {marked.diagnoses.map((diagnosis) => (
        <Diagnosis key={diagnosis.messageHtml} diagnosis={diagnosis} />
      ))}
      <details className={styles.solution} open={!marked.correct}>
        <summary>Worked solution</summary>
        {item.ask.map(({ name, texHtml }) => (
          <p key={name} className={styles.answer}>
            <Html as="span" html={texHtml} /> ={' '}
            <Html as="span" html={marked.answerHtml[name] ?? ''} />
          </p>
        ))}
        <Solution solution={marked.solution} />
      </details>
    </>
  );
}

/** Nothing can be chosen any more. */
function ignore() {}
