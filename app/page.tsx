import { database } from '@/lib/db/client';
import { standingPlans } from '@/lib/study/catch-up/standing-plans';
import { newReplies } from '@/lib/study/own-reports';
import { today } from '@/lib/study/today';
import { now } from './_server/clock';
import { identity } from './_server/identity';
import { DeckList } from './_today/deck-list';
import { Plans } from './_today/plans';
import { Replies } from './_today/replies';
import { StartKey } from './_today/start-key';
import { Summary } from './_today/summary';
import styles from './_today/today.module.css';
import { Anchor } from './_ui/anchor';
import { dayName } from './_ui/day';
import { typesetLine } from './_ui/typeset';
import { todayWords as words } from './_words/today';

export default async function Page() {
  const { learnerId, user, zone } = await identity();
  const at = now();
  const view = await today(database(), learnerId, at, zone);
  const { plans } = await standingPlans(database(), learnerId, at, zone);
  const replies = await newReplies(database(), learnerId);
  const studied = view.decks.filter(({ state }) => state === 'active');
  const paused = view.decks.filter(({ state }) => state === 'paused').length;
  const left = view.due + view.fresh + view.again;
  return (
    <div className={styles.today}>
      <header className={styles.head}>
        <h1>{words.title}</h1>
        <p>{dayName(view.day)}</p>
      </header>
      <Plans plans={plans} day={view.day} due={view.due + view.waiting} late={view.late} />
      <Summary {...view} />
      {left > 0 && <StartKey />}
      <Replies replies={replies} />
      <section className={styles.section} aria-labelledby="decks">
        <h2 id="decks">{words.decks}</h2>
        {studied.length === 0 && <p className={styles.guest}>{words.noDeck}</p>}
        <DeckList
          decks={studied.map((deck) => ({
            ...deck,
            descriptionHtml: typesetLine(deck.description),
          }))}
        />
        <p className={styles.guest}>
          {paused > 0 && `${words.paused(paused)} `}
          <Anchor href="/decks">{words.changeDecks}</Anchor>
        </p>
      </section>
      {user === null && (
        <p className={styles.guest}>
          {words.guest.before} <Anchor href="/account?new">{words.guest.link}</Anchor>{' '}
          {words.guest.after}
        </p>
      )}
    </div>
  );
}
