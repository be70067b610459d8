import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { now } from '@/app/_server/clock';
import { identity } from '@/app/_server/identity';
import { markedView } from '@/app/_server/marked-view';
import { questionItem } from '@/app/_server/quiz-view';
import { ButtonLink } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { quizResultsWords as words } from '@/app/_words/quiz-results';
import { database } from '@/lib/db/client';
import { quizResult } from '@/lib/study/quiz/result';
import { queryOfSpec } from '@/lib/study/quiz/spec';
import { percent } from '../../percent';
import { ByConcept } from './by-concept';
import { QuestionOutcome } from './question-outcome';
import styles from './result.module.css';

export const metadata: Metadata = { title: words.title };

export default async function Page({ params }: PageProps<'/quiz/results/[sitting]'>) {
  const sittingId = decodeURIComponent((await params).sitting);
  const { learnerId } = await identity();
  const result = await quizResult(database(), learnerId, sittingId, null, now());
  if (!result) redirect('/quiz');
  const { spec, score, answered, reviews, questions, concepts } = result;
  const again = queryOfSpec(spec);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{percent(score)}</h1>
        <p className={styles.lead}>
          {words.answered(answered, questions.length)} {reviews > 0 && words.reviewed(reviews)}
        </p>
        <div className={styles.buttons}>
          <ButtonLink href={`/quiz/take?${again}`} look="main" large>
            {words.again}
          </ButtonLink>
          <ButtonLink href={`/quiz?${again}`} large>
            {words.change}
          </ButtonLink>
        </div>
      </header>
      <ByConcept concepts={concepts} />
      <section>
        <h2>{words.questions}</h2>
        <ol className={styles.questions}>
          {questions.map(({ shown, told, ...question }) => (
            <li key={question.position}>
              <Card>
                <QuestionOutcome
                  {...question}
                  item={questionItem(shown, { sittingId, ...question })}
                  marked={told && markedView(told, { deck: question.deck.name })}
                />
              </Card>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
