import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { now } from '@/app/_server/clock';
import { identity } from '@/app/_server/identity';
import { questionItem } from '@/app/_server/quiz-view';
import { Anchor } from '@/app/_ui/anchor';
import { quizTakeWords as words } from '@/app/_words/quiz-take';
import { database } from '@/lib/db/client';
import { newSittingId } from '@/lib/study/quiz/sitting-id';
import { queryOfSpec, specOfQuery } from '@/lib/study/quiz/spec';
import { quizView } from '@/lib/study/quiz/view';
import { QuizScreen } from './quiz-screen';

export const metadata: Metadata = { title: words.title };

export default async function Page({ searchParams }: PageProps<'/quiz/take'>) {
  const query = await searchParams;
  const spec = specOfQuery(query);
  const { learnerId, zone } = await identity();
  const at = now();
  const address = `/quiz/take?${queryOfSpec(spec)}` as const;
  const asked = [query.sitting].flat()[0];
  // Whoever opens the quiz's address anew takes it anew, with numbers of their own.
  if (!asked) redirect(`${address}&sitting=${newSittingId(learnerId, at)}`);
  const view = await quizView(database(), learnerId, asked, spec, at, zone);
  if (!view) redirect(address);
  const { id, questions, answers, endsAt } = view;
  if (questions.length === 0) return <Nothing />;
  if (view.over) redirect(`/quiz/results/${id}`);
  return (
    <QuizScreen
      sittingId={id}
      spec={view.spec}
      questions={questions.map(({ shown, deck, ...question }) => ({
        ...question,
        deck: deck.title,
        item: questionItem(shown, { sittingId: id, deck, ...question }),
      }))}
      answered={answers.map(({ position }) => position)}
      leftMs={endsAt && Math.max(0, endsAt.getTime() - at.getTime())}
      resultHref={`/quiz/results/${id}`}
    />
  );
}

function Nothing() {
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.nothing}</p>
      <p>
        <Anchor href="/quiz">{words.choose}</Anchor>
      </p>
    </>
  );
}
