import type { Metadata } from 'next';
import { now } from '@/app/_server/clock';
import { identity } from '@/app/_server/identity';
import { database } from '@/lib/db/client';
import { MOST_FOUND, search } from '@/lib/study/search/search';
import { SearchBox } from './box';
import { FoundRow } from './found-row';
import styles from './search.module.css';

const MOST_LETTERS = 200;

function questionOf(asked: string | string[] | undefined): string {
  return typeof asked === 'string' ? asked.trim().slice(0, MOST_LETTERS) : '';
}

export async function generateMetadata({ searchParams }: PageProps<'/search'>): Promise<Metadata> {
  const question = questionOf((await searchParams).q);
  return { title: question ? `Search for “${question}”` : 'Search' };
}

/** Looks through the notes, cards, questions and drills of all decks that the learner may read. */
export default async function Page({ searchParams }: PageProps<'/search'>) {
  const question = questionOf((await searchParams).q);
  const { learnerId } = await identity();
  const found = await search(database(), learnerId, question, now());
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>Search</h1>
        <SearchBox question={question} />
        <p role="status" className={styles.count}>
          {question && countOf(found.length, question)}
        </p>
      </header>
      {found.length > 0 && (
        <ul className={styles.found}>
          {found.map((one) => (
            <FoundRow key={`${one.kind} ${one.ref}`} found={one} />
          ))}
        </ul>
      )}
      {(question === '' || found.length === 0) && (
        <div className={styles.hint}>
          <h2>{question === '' ? 'What is found' : 'What may help'}</h2>
          <p>
            Notes, cards, questions and drills of every deck that you may read, by the beginnings of
            words: <a href="/search?q=hid+sta">hid sta</a> finds the hidden state. Case and accents
            do not matter. A formula is found by the names in it:{' '}
            <a href="/search?q=sigma">sigma</a>, <a href="/search?q=tanh">tanh</a>,{' '}
            <a href="/search?q=h_t">h_t</a>.
          </p>
        </div>
      )}
    </div>
  );
}

function countOf(count: number, question: string): string {
  if (count === 0) return `Nothing has all the words of “${question}”.`;
  const many = count === MOST_FOUND ? `The first ${count}` : String(count);
  return `${many} ${count === 1 ? 'result' : 'results'} for “${question}”.`;
}
