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
import { timeOffWords as words } from '../_words/time-off';
import styles from '../catch-up/catch-up.module.css';
import { LoadTable } from '../catch-up/load-table';

export const metadata: Metadata = { title: words.title };

export default async function Page({ searchParams }: PageProps<'/time-off'>) {
  const { learnerId, zone } = await identity();
  const { day, plans } = await standingPlans(database(), learnerId, now(), zone);
  const { from, to } = await searchParams;
  const span = typeof from === 'string' && typeof to === 'string' ? { from, to } : null;
  const preview = span && (await vacationPreview(database(), learnerId, now(), span, zone));
  return (
    <div className={styles.page}>
      <header>
        <h1>{words.title}</h1>
        <p className={styles.lead}>{words.lead}</p>
      </header>
      <Booked plans={plans.filter(({ kind }) => kind === 'vacation')} today={day} />
      <Card className={styles.plan}>
        <form method="get" className={styles.days}>
          <label>
            {words.first}
            <input type="date" name="from" min={day} defaultValue={span?.from ?? day} required />
          </label>
          <label>
            {words.last}
            <input type="date" name="to" min={day} defaultValue={span?.to ?? ''} required />
          </label>
          <Button type="submit">{words.show}</Button>
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
      <p>{words.moves(cards)}</p>
      {cards > 0 && <LoadTable days={spread.days} today={today} caption={words.loads} />}
      <PostButton
        path="/api/plans/time-off"
        body={{ id: randomUUID(), ...span }}
        goTo="/time-off"
        look="main"
      >
        {words.take}
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
      <h2>{words.booked.title}</h2>
      <ul className={styles.spans}>
        {plans.map(({ id, from, to }) => (
          <li key={id}>
            {words.booked.span(shortDay(from), shortDay(to))}
            <PostButton
              path="/api/plans/take-back"
              body={{ id }}
              label={words.booked[from <= today ? 'endOf' : 'cancelOf'](shortDay(from))}
            >
              {from <= today ? words.booked.end : words.booked.cancel}
            </PostButton>
          </li>
        ))}
      </ul>
    </Card>
  );
}
