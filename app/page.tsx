import { database } from '@/lib/db/client';
import { today } from '@/lib/study/today';
import { now } from './_server/clock';
import { identity } from './_server/identity';
import { DeckList } from './_today/deck-list';
import { StartKey } from './_today/start-key';
import { Summary } from './_today/summary';
import styles from './_today/today.module.css';
import { Anchor } from './_ui/anchor';
import { dayName } from './_ui/day';
import { typesetLine } from './_ui/typeset';

export default async function Page() {
  const { learnerId, user, zone } = await identity();
  const view = await today(database(), learnerId, now(), zone);
  const left = view.due + view.fresh + view.again;
  return (
    <div className={styles.today}>
      <header className={styles.head}>
        <h1>Today</h1>
        <p>{dayName(view.day)}</p>
      </header>
      <Summary {...view} />
      {left > 0 && <StartKey />}
      <section className={styles.section} aria-labelledby="decks">
        <h2 id="decks">Decks</h2>
        <DeckList
          decks={view.decks.map((deck) => ({
            ...deck,
            descriptionHtml: typesetLine(deck.description),
          }))}
        />
      </section>
      {user === null && (
        <p className={styles.guest}>
          You study as a guest: your answers are kept with this browser’s cookie, for a year after
          the last one. <Anchor href="/account?new">Create an account</Anchor> to keep them for good
          and to have them everywhere.
        </p>
      )}
    </div>
  );
}
