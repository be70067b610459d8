import type { TakenQuiz } from '@/lib/study/quiz/offer';
import { queryOfSpec } from '@/lib/study/quiz/spec';
import { Anchor } from '../_ui/anchor';
import { locale } from '../_words/locale';
import { quizWords as words } from '../_words/quiz';
import { percent } from './percent';
import styles from './quiz.module.css';

interface TakenProps {
  readonly quizzes: readonly TakenQuiz[];
  /** The learner's IANA zone. */
  readonly zone: string;
}

/** The last quizzes, with what came of them; one that is not finished can be gone on with. */
export function Taken({ quizzes, zone }: TakenProps) {
  const when = new Intl.DateTimeFormat(locale, {
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
              {finished
                ? words.answeredWith(answered, questions, percent(score))
                : words.answered(answered, questions)}
            </span>
            <span className={styles.links}>
              {finished ? (
                <Anchor href={`/quiz/results/${id}`}>{words.result}</Anchor>
              ) : (
                <Anchor href={`/quiz/take?${queryOfSpec(spec)}&sitting=${id}`}>{words.goOn}</Anchor>
              )}
              <Anchor href={`/quiz/take?${queryOfSpec(spec)}`}>{words.again}</Anchor>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
