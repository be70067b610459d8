import type { Metadata } from 'next';
import { database } from '@/lib/db/client';
import { type AuthoredDeck, decksOfAuthor } from '@/lib/db/repositories/made-decks';
import { identity } from '../_server/identity';
import { Anchor } from '../_ui/anchor';
import { Card } from '../_ui/card';
import { Html } from '../_ui/html';
import { typesetLine } from '../_ui/typeset';
import { NewDeck } from './new-deck';
import styles from './teach.module.css';

export const metadata: Metadata = { title: 'Teach' };

export default async function Page() {
  const { user } = await identity();
  const decks = user ? await decksOfAuthor(database(), user.id) : [];
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>Teach</h1>
        <p className={styles.lead}>
          Write cards, questions and drills of your own: for yourself, for a class with a link, or
          for everyone. You can also <Anchor href="/import">import a file</Anchor>.
        </p>
      </header>
      {decks.length > 0 && (
        <section aria-labelledby="decks">
          <h2 id="decks" className="unseen">
            Your decks
          </h2>
          <ul className={styles.decks}>
            {decks.map((deck) => (
              <DeckEntry key={deck.id} deck={deck} own={deck.ownerId === user?.id} />
            ))}
          </ul>
        </section>
      )}
      <Card className={styles.form} aria-labelledby="new">
        <h2 id="new">{decks.length === 0 ? 'Your first deck' : 'A new deck'}</h2>
        {!user && (
          <p className={styles.hint}>
            A deck needs an account to be kept. What you type here stays in this browser until you
            have one.
          </p>
        )}
        <NewDeck />
      </Card>
    </div>
  );
}

const SHARED = { private: 'private', link: 'by link', public: 'public' } as const;

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
        <span>
          {items} {items === 1 ? 'item' : 'items'}
        </span>
        <span>{withdrawn ? 'withdrawn' : SHARED[visibility as keyof typeof SHARED]}</span>
        {drafts > 0 && (
          <span>
            {drafts} {drafts === 1 ? 'draft' : 'drafts'}
          </span>
        )}
        {!own && <span>you work on it</span>}
      </p>
    </li>
  );
}
