import type { TakenQuiz } from '@/lib/study/quiz/offer';
import { queryOfSpec } from '@/lib/study/quiz/spec';
import { Anchor } from '../_ui/anchor';
import { percent } from './percent';
import styles from './quiz.module.css';
import { words } from './words';

interface TakenProps {
  readonly quizzes: readonly TakenQuiz[];
  /** The learner's IANA zone. */
  readonly zone: string;
}

/** The last quizzes, with what came of them; one that is not finished can be gone on with. */
export function Taken({ quizzes, zone }: TakenProps) {
  const when = new Intl.DateTimeFormat('en-GB', {
    ...{ dateStyle: 'medium', timeStyle: 'short', timeZone: zone },
  });
  return (
    <section>
      <h2>{words.before}</h2>
      <ul className={styles.taken}>
        {quizzes.map(({ id, spec, startedAt, questions, answered, score, finished }) => (
          <li key={id}>
            <span className={styles.when}>
              <time dateTime={startedAt.toISOString()}>{when.format(startedAt)}</time>
              {' · '}
              {answered} of {questions} answered
              {finished && `, ${percent(score)}`}
            </span>
            <span className={styles.links}>
              {finished ? (
                <Anchor href={`/quiz/results/${id}`}>Result</Anchor>
              ) : (
                <Anchor href={`/quiz/take?${queryOfSpec(spec)}&sitting=${id}`}>Go on</Anchor>
              )}
              <Anchor href={`/quiz/take?${queryOfSpec(spec)}`}>Take again</Anchor>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
