import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { database } from '@/lib/db/client';
import { catchUp } from '@/lib/study/catch-up/catch-up';
import { today } from '@/lib/study/today';
import { now } from '../_server/clock';
import { identity } from '../_server/identity';
import { Button, ButtonLink } from '../_ui/button';
import { Card } from '../_ui/card';
import { PostButton } from '../_ui/post-button';
import styles from './catch-up.module.css';
import { choices, daysOf } from './days';
import { LoadTable } from './load-table';

export const metadata: Metadata = { title: 'Catch up' };

export default async function Page({ searchParams }: PageProps<'/catch-up'>) {
  const { learnerId, zone } = await identity();
  const { due, waiting } = await today(database(), learnerId, now(), zone);
  const asked = (await searchParams).days;
  const days = daysOf(typeof asked === 'string' ? asked : undefined, due + waiting);
  const plan = await catchUp(database(), learnerId, now(), days, zone);
  if (!plan) return <NothingDue />;
  return (
    <div className={styles.page}>
      <header>
        <h1>Catch up</h1>
        <p className={styles.lead}>
          {plan.backlog === 1 ? 'One card is due.' : `${plan.backlog} cards are due.`} Instead of
          all at once they can come over some days, those first that are most overdue for their
          interval. What you remember is not touched: only the days are.
        </p>
      </header>
      <Card className={styles.plan}>
        <form method="get" className={styles.days}>
          <label>
            Over how many days
            <select name="days" defaultValue={days}>
              {choices(days).map((count) => (
                <option key={count} value={count}>
                  {count} days
                </option>
              ))}
            </select>
          </label>
          <Button type="submit">Show</Button>
        </form>
        <LoadTable days={plan.spread.days} today={plan.day} caption="What every day would hold" />
        <p className={styles.note}>
          New cards, and cards that come back while you catch up, are not counted here.
        </p>
        <div className={styles.buttons}>
          <PostButton
            path="/api/plans/catch-up"
            body={{ id: randomUUID(), days }}
            goTo="/"
            look="main"
          >
            Use this plan
          </PostButton>
          <ButtonLink href="/">Leave it as it is</ButtonLink>
        </div>
      </Card>
    </div>
  );
}

function NothingDue() {
  return (
    <Card className="told">
      <h1>Nothing to catch up on</h1>
      <p>No card is due. When you come back from a break and many are, this page spreads them.</p>
      <ButtonLink href="/" look="main">
        To Today
      </ButtonLink>
    </Card>
  );
}
