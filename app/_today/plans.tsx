import type { StandingPlan } from '@/lib/study/catch-up/standing-plans';
import { Anchor } from '../_ui/anchor';
import { ButtonLink } from '../_ui/button';
import { dayName, shortDay } from '../_ui/day';
import { PostButton } from '../_ui/post-button';
import styles from './plans.module.css';

/** So many cards have to have waited for two days or longer before a plan is offered. */
const WALL = 30;

interface PlansProps {
  readonly plans: readonly StandingPlan[];
  readonly day: string;
  readonly due: number;
  readonly late: number;
}

/** Time off that holds or comes, a plan that can be taken back, and the offer of one after a break. */
export function Plans({ plans, day, due, late }: PlansProps) {
  const off = plans.find(({ kind, from }) => kind === 'vacation' && from <= day);
  const soon = plans.find(({ kind, from }) => kind === 'vacation' && from > day);
  const catchUp = plans.find(({ kind, from }) => kind === 'catch-up' && from === day);
  const isWall = late >= WALL && !off && !catchUp;
  return (
    <>
      {off && (
        <section className={styles.plan} aria-label="Time off">
          <p>
            <b>Time off until {dayName(off.to)}.</b> What comes due meanwhile waits until after.
          </p>
          <PostButton path="/api/plans/take-back" body={{ id: off.id }}>
            End it now
          </PostButton>
        </section>
      )}
      {isWall && (
        <section className={styles.plan} aria-label="Catch up">
          <p>
            <b>Welcome back.</b> {due} cards are due
            {late < due ? `, ${late} of them` : ', all of them'} for two days or longer. They need
            not come all at once.
          </p>
          <ButtonLink href="/catch-up">Make a plan</ButtonLink>
        </section>
      )}
      {catchUp && (
        <section className={styles.plan} aria-label="Catch up">
          <p>Your cards are spread until {dayName(catchUp.to)}.</p>
          <PostButton path="/api/plans/take-back" body={{ id: catchUp.id }}>
            Take the plan back
          </PostButton>
        </section>
      )}
      {soon && (
        <p className={styles.soon}>
          Time off from {shortDay(soon.from)} to {shortDay(soon.to)}.{' '}
          <Anchor href="/time-off">Change</Anchor>
        </p>
      )}
    </>
  );
}
