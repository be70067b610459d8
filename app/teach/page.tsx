import type { Metadata } from 'next';
import { database } from '@/lib/db/client';
import { type AuthoredDeck, decksOfAuthor } from '@/lib/db/repositories/made-decks';
import { identity } from '../_server/identity';
import { Anchor } from '../_ui/anchor';
import { Card } from '../_ui/card';
import { Html } from '../_ui/html';
import { typesetLine } from '../_ui/typeset';
import { teachWords as words } from '../_words/teach';
import { NewDeck } from './new-deck';
import styles from './teach.module.css';

export const metadata: Metadata = { title: words.title };

export default async function Page() {
  const { user } = await identity();
  const decks = user ? await decksOfAuthor(database(), user.id) : [];
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{words.title}</h1>
        <p className={styles.lead}>
          {words.lead} <Anchor href="/import">{words.importFile}</Anchor>.
        </p>
      </header>
      {decks.length > 0 && (
        <section aria-labelledby="decks">
          <h2 id="decks" className="unseen">
            {words.yourDecks}
          </h2>
          <ul className={styles.decks}>
            {decks.map((deck) => (
              <DeckEntry key={deck.id} deck={deck} own={deck.ownerId === user?.id} />
            ))}
          </ul>
        </section>
      )}
      <Card className={styles.form} aria-labelledby="new">
        <h2 id="new">{decks.length === 0 ? words.first : words.another}</h2>
        {!user && <p className={styles.hint}>{words.needsAccount}</p>}
        <NewDeck />
      </Card>
    </div>
  );
}

function DeckEntry({ deck, own }: { readonly deck: AuthoredDeck; readonly own: boolean }) {
  const { name, title, description, items, drafts, withdrawn, visibility } = deck;
  return (
    <li className={styles.deck}>
      <h3>
        <Anchor href={`/teach/${name}`}>{title}</Anchor>
      </h3>
      {description !== '' && (
        <Html className={styles.hint} as="p" html={typesetLine(description, { deck: name })} />
      )}
      <p className={styles.chips}>
        <span>{words.items(items)}</span>
        <span>
          {withdrawn ? words.withdrawn : words.shared[visibility as keyof typeof words.shared]}
        </span>
        {drafts > 0 && <span>{words.drafts(drafts)}</span>}
        {!own && <span>{words.others}</span>}
      </p>
    </li>
  );
}
