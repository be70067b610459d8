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
import { catchUpWords as words } from '../_words/catch-up';
import styles from './catch-up.module.css';
import { choices, daysOf } from './days';
import { LoadTable } from './load-table';

export const metadata: Metadata = { title: words.title };

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
        <h1>{words.title}</h1>
        <p className={styles.lead}>{words.lead(plan.backlog)}</p>
      </header>
      <Card className={styles.plan}>
        <form method="get" className={styles.days}>
          <label>
            {words.howMany}
            <select name="days" defaultValue={days}>
              {choices(days).map((count) => (
                <option key={count} value={count}>
                  {words.days(count)}
                </option>
              ))}
            </select>
          </label>
          <Button type="submit">{words.show}</Button>
        </form>
        <LoadTable days={plan.spread.days} today={plan.day} caption={words.loads} />
        <p className={styles.note}>{words.note}</p>
        <div className={styles.buttons}>
          <PostButton
            path="/api/plans/catch-up"
            body={{ id: randomUUID(), days }}
            goTo="/"
            look="main"
          >
            {words.use}
          </PostButton>
          <ButtonLink href="/">{words.leave}</ButtonLink>
        </div>
      </Card>
    </div>
  );
}

function NothingDue() {
  return (
    <Card className="told">
      <h1>{words.nothing.title}</h1>
      <p>{words.nothing.text}</p>
      <ButtonLink href="/" look="main">
        {words.nothing.today}
      </ButtonLink>
    </Card>
  );
}
