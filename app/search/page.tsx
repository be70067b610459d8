import type { Metadata } from 'next';
import { Fragment } from 'react';
import { now } from '@/app/_server/clock';
import { identity } from '@/app/_server/identity';
import { searchWords as words } from '@/app/_words/search';
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
  return { title: question ? words.titleFor(question) : words.title };
}

/** Looks through the notes, cards, questions and drills of all decks that the learner may read. */
export default async function Page({ searchParams }: PageProps<'/search'>) {
  const question = questionOf((await searchParams).q);
  const { learnerId } = await identity();
  const found = await search(database(), learnerId, question, now());
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{words.title}</h1>
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
          <h2>{question === '' ? words.hint.found : words.hint.helps}</h2>
          <p>
            {words.hint.beforeWords} <Example question={words.hint.words} /> {words.hint.afterWords}{' '}
            {words.hint.names.map((name, place) => (
              <Fragment key={name}>
                {place > 0 && ', '}
                <Example question={name} />
              </Fragment>
            ))}
            {words.hint.afterNames}
          </p>
        </div>
      )}
    </div>
  );
}

/** A question to try. */
function Example({ question }: { readonly question: string }) {
  return <a href={`/search?${new URLSearchParams({ q: question })}`}>{question}</a>;
}

function countOf(count: number, question: string): string {
  if (count === 0) return words.none(question);
  return count === MOST_FOUND ? words.first(count, question) : words.some(count, question);
}
