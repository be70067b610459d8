import type { Metadata } from 'next';
import { database } from '@/lib/db/client';
import { quizOffer, takenQuizzes } from '@/lib/study/quiz/offer';
import { specOfQuery } from '@/lib/study/quiz/spec';
import { viewerOf } from '@/lib/study/viewer';
import { now } from '../_server/clock';
import { identity } from '../_server/identity';
import { Card } from '../_ui/card';
import { quizWords as words } from '../_words/quiz';
import styles from './quiz.module.css';
import { QuizForm } from './quiz-form';
import { Taken } from './taken';

export const metadata: Metadata = { title: words.title };

const LAST = 8;

export default async function Page({ searchParams }: PageProps<'/quiz'>) {
  const { learnerId, zone } = await identity();
  const viewer = await viewerOf(database(), learnerId, now(), zone);
  const { decks } = await quizOffer(database(), viewer);
  const taken = await takenQuizzes(database(), learnerId, LAST);
  return (
    <div className={styles.page}>
      <header>
        <h1>{words.title}</h1>
        <p className={styles.lead}>{words.lead}</p>
      </header>
      <Card>
        <QuizForm decks={decks} spec={specOfQuery(await searchParams)} />
      </Card>
      {taken.length > 0 && <Taken quizzes={taken} zone={viewer.settings.clock.zone} />}
    </div>
  );
}
