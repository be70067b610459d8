import type { Metadata } from 'next';
import { database } from '@/lib/db/client';
import { deckShelf } from '@/lib/study/deck-shelf';
import { now } from '../_server/clock';
import { identity } from '../_server/identity';
import { ButtonLink } from '../_ui/button';
import { Card } from '../_ui/card';
import { decksWords as words } from '../_words/decks';
import { SearchBox } from '../search/box';
import { DeckRow } from './_shelf/deck-row';
import styles from './_shelf/shelf.module.css';

export const metadata: Metadata = { title: words.title };

/** What is studied, what waits, and what could be taken up. */
export default async function Page() {
  const { learnerId, zone } = await identity();
  const { decks, shared } = await deckShelf(database(), learnerId, now(), zone);
  const open = shared.map((deck) => ({ ...deck, state: 'open' as const }));
  const shelves = [
    { title: words.shelves.active, decks: decks.filter(({ state }) => state === 'active') },
    { title: words.shelves.paused, decks: decks.filter(({ state }) => state === 'paused') },
    { title: words.shelves.open, decks: decks.filter(({ state }) => state === 'open') },
    { title: words.shelves.shared, decks: open },
  ];
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div>
          <h1>{words.title}</h1>
          <p>{words.lead}</p>
        </div>
        <ButtonLink href="/import">{words.bring}</ButtonLink>
      </header>
      <SearchBox />
      {decks.every(({ state }) => state !== 'active') && (
        <Card className={styles.empty}>
          <h2>{words.empty.title}</h2>
          <p>{words.empty.text}</p>
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
