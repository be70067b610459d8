import type { Metadata } from 'next';
import { database } from '@/lib/db/client';
import { deckShelf } from '@/lib/study/deck-shelf';
import { now } from '../_server/clock';
import { identity } from '../_server/identity';
import { ButtonLink } from '../_ui/button';
import { Card } from '../_ui/card';
import { SearchBox } from '../search/box';
import { DeckRow } from './_shelf/deck-row';
import styles from './_shelf/shelf.module.css';

export const metadata: Metadata = { title: 'Decks' };

/** What is studied, what waits, and what could be taken up. */
export default async function Page() {
  const { learnerId, zone } = await identity();
  const { decks, shared } = await deckShelf(database(), learnerId, now(), zone);
  const open = shared.map((deck) => ({ ...deck, state: 'open' as const }));
  const shelves = [
    { title: 'You study', decks: decks.filter(({ state }) => state === 'active') },
    { title: 'Paused', decks: decks.filter(({ state }) => state === 'paused') },
    { title: 'Not taken up', decks: decks.filter(({ state }) => state === 'open') },
    { title: 'Shared by others', decks: open },
  ];
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div>
          <h1>Decks</h1>
          <p>
            A paused deck’s cards wait. A deck that you drop keeps its cards and its log: take it up
            again, and it goes on where it was.
          </p>
        </div>
        <ButtonLink href="/import">Import a deck</ButtonLink>
      </header>
      <SearchBox />
      {decks.every(({ state }) => state !== 'active') && (
        <Card className={styles.empty}>
          <h2>You study no deck</h2>
          <p>Take one up below, and its cards come to you day by day.</p>
        </Card>
      )}
      {shelves.map(
        ({ title, decks: some }) =>
          some.length > 0 && (
            <section key={title} className={styles.shelf} aria-label={title}>
              <h2>{title}</h2>
              <ul>
                {some.map((deck) => (
                  <DeckRow key={deck.name} deck={deck} />
                ))}
              </ul>
            </section>
          ),
      )}
    </div>
  );
}
