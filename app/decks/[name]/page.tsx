import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { now } from '@/app/_server/clock';
import { identity } from '@/app/_server/identity';
import { ButtonLink } from '@/app/_ui/button';
import { Html } from '@/app/_ui/html';
import { typeset, typesetLine } from '@/app/_ui/typeset';
import { database } from '@/lib/db/client';
import { deckView } from '@/lib/study/deck-view';
import { searchDeck } from '@/lib/study/search-deck';
import { today } from '@/lib/study/today';
import styles from './deck.module.css';
import { ItemList } from './item-list';
import { Notes, noteAnchor } from './notes';
import { Related } from './related';
import { SearchBox } from './search-box';

const viewOf = cache(async (name: string) => {
  const { learnerId } = await identity();
  return deckView(database(), name, learnerId, now());
});

export async function generateMetadata({ params }: PageProps<'/decks/[name]'>): Promise<Metadata> {
  const view = await viewOf((await params).name);
  return { title: view?.title ?? 'Not here' };
}

export default async function Page({ params, searchParams }: PageProps<'/decks/[name]'>) {
  const { name } = await params;
  const { q } = await searchParams;
  const view = await viewOf(name);
  if (!view) notFound();
  const { learnerId, zone } = await identity();
  const { day } = await today(database(), learnerId, now(), zone);
  const query = typeof q === 'string' ? q.trim().slice(0, 200) : '';
  const found = query ? searchDeck(view, query) : view;
  return (
    <div className={styles.deck}>
      <header className={styles.head}>
        <h1>{view.title}</h1>
        <Html className={`prose ${styles.description}`} html={typeset(view.description)} />
        <div className={styles.tools}>
          <SearchBox name={name} query={query} />
          <ButtonLink href="/review" look="main">
            Review
          </ButtonLink>
        </div>
        <p role="status" className={styles.found}>
          {query &&
            `${found.notes.length} sections of the notes and ${found.items.length} of ${view.items.length} items match “${query}”.`}
        </p>
      </header>
      <nav className={styles.contents} aria-label="Contents">
        <ol className={styles.jumps}>
          {found.notes.length > 0 && (
            <li>
              <a href="#notes">Notes</a>
              <ol className={styles.sections}>
                {found.notes.map(({ heading }) => (
                  <li key={heading}>
                    <Html as="a" href={`#${noteAnchor(heading)}`} html={typesetLine(heading)} />
                  </li>
                ))}
              </ol>
            </li>
          )}
          <li>
            <a href="#items">Questions and cards</a>
          </li>
          {view.related.length > 0 && (
            <li>
              <a href="#related">Related decks</a>
            </li>
          )}
        </ol>
      </nav>
      <div className={styles.body}>
        <Notes notes={found.notes} />
        <ItemList items={found.items} today={day} />
        <Related decks={view.related} />
      </div>
    </div>
  );
}
