import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { database } from '@/lib/db/client';
import { type StandingPlan, standingPlans } from '@/lib/study/catch-up/standing-plans';
import { type Vacation, vacationPreview } from '@/lib/study/catch-up/vacation';
import { now } from '../_server/clock';
import { identity } from '../_server/identity';
import { Button } from '../_ui/button';
import { Card } from '../_ui/card';
import { shortDay } from '../_ui/day';
import { PostButton } from '../_ui/post-button';
import styles from '../catch-up/catch-up.module.css';
import { LoadTable } from '../catch-up/load-table';

export const metadata: Metadata = { title: 'Time off' };

export default async function Page({ searchParams }: PageProps<'/time-off'>) {
  const { learnerId, zone } = await identity();
  const { day, plans } = await standingPlans(database(), learnerId, now(), zone);
  const { from, to } = await searchParams;
  const span = typeof from === 'string' && typeof to === 'string' ? { from, to } : null;
  const preview = span && (await vacationPreview(database(), learnerId, now(), span, zone));
  return (
    <div className={styles.page}>
      <header>
        <h1>Time off</h1>
        <p className={styles.lead}>
          Days on which you will not study. What is due on them moves to the days after, spread
          evenly; what you remember is not touched.
        </p>
      </header>
      <Booked plans={plans.filter(({ kind }) => kind === 'vacation')} today={day} />
      <Card className={styles.plan}>
        <form method="get" className={styles.days}>
          <label>
            First day off
            <input type="date" name="from" min={day} defaultValue={span?.from ?? day} required />
          </label>
          <label>
            Last day off
            <input type="date" name="to" min={day} defaultValue={span?.to ?? ''} required />
          </label>
          <Button type="submit">Show</Button>
        </form>
        {preview && !preview.ok && (
          <p role="alert" className={styles.problem}>
            {preview.error}
          </p>
        )}
        {span && preview?.ok && <Preview vacation={preview.value} span={span} today={day} />}
      </Card>
    </div>
  );
}

interface PreviewProps {
  readonly vacation: Vacation;
  readonly span: { readonly from: string; readonly to: string };
  readonly today: string;
}

function Preview({ vacation: { cards, spread }, span, today }: PreviewProps) {
  return (
    <>
      <p>
        {cards === 0
          ? 'No card is due on these days so far.'
          : `${cards} ${cards === 1 ? 'card' : 'cards'} would move to the days after:`}
      </p>
      {cards > 0 && (
        <LoadTable days={spread.days} today={today} caption="What the days after would hold" />
      )}
      <PostButton
        path="/api/plans/time-off"
        body={{ id: randomUUID(), ...span }}
        goTo="/time-off"
        look="main"
      >
        Take these days off
      </PostButton>
    </>
  );
}

function Booked({
  plans,
  today,
}: {
  readonly plans: readonly StandingPlan[];
  readonly today: string;
}) {
  if (plans.length === 0) return null;
  return (
    <Card className={styles.plan}>
      <h2>Days off</h2>
      <ul className={styles.spans}>
        {plans.map(({ id, from, to }) => (
          <li key={id}>
            {shortDay(from)} to {shortDay(to)}
            <PostButton
              path="/api/plans/take-back"
              body={{ id }}
              label={`${from <= today ? 'End' : 'Cancel'} the time off from ${shortDay(from)}`}
            >
              {from <= today ? 'End now' : 'Cancel'}
            </PostButton>
          </li>
        ))}
      </ul>
    </Card>
  );
}
