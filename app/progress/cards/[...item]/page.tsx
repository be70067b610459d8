import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { now } from '@/app/_server/clock';
import { identity } from '@/app/_server/identity';
import { Anchor } from '@/app/_ui/anchor';
import { Card } from '@/app/_ui/card';
import { dayName } from '@/app/_ui/day';
import { Html } from '@/app/_ui/html';
import { typeset } from '@/app/_ui/typeset';
import { cardHistoryWords as words } from '@/app/_words/card-history';
import { progressWords } from '@/app/_words/progress';
import { database } from '@/lib/db/client';
import { inWords } from '@/lib/scheduling/outcome';
import { type CardHistory, cardHistory } from '@/lib/study/progress/card-history';
import styles from './history.module.css';
import { HistoryTable } from './history-table';

export const metadata: Metadata = { title: words.title };

export default async function Page({ params }: PageProps<'/progress/cards/[...item]'>) {
  const itemId = (await params).item.map(decodeURIComponent).join('/');
  const { learnerId } = await identity();
  const history = await cardHistory(database(), learnerId, itemId, now());
  if (!history) notFound();
  const { asked, deck, card, entries, zone } = history;
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <p>
          <Anchor href="/progress">{progressWords.title}</Anchor> ›{' '}
          <Anchor href={`/decks/${deck.name}`}>{deck.title}</Anchor>
        </p>
        <h1>{words.title}</h1>
      </header>
      <Card className={styles.asked}>
        <Html className="prose" html={typeset(asked, { deck: deck.name })} />
      </Card>
      <dl className={styles.standing}>
        {[
          [words.standing.next, nextOf(history)],
          [
            words.standing.interval,
            card.interval === 0 ? words.standing.noInterval : inWords(card.interval),
          ],
          [words.standing.easeFactor, (card.easeFactor / 100).toFixed(2)],
          [words.standing.repetitions, String(card.repetitions)],
          [words.standing.forgotten, words.standing.times(card.lapses)],
        ].map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <HistoryTable entries={entries} zone={zone} />
    </div>
  );
}

function nextOf({ card, waits }: CardHistory): string {
  if (card.suspended) return words.nextIs.putAside;
  if (waits) return words.nextIs.today;
  return card.due === null ? words.nextIs.notAnswered : dayName(card.due);
}
