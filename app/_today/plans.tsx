import type { StandingPlan } from '@/lib/study/catch-up/standing-plans';
import { Anchor } from '../_ui/anchor';
import { ButtonLink } from '../_ui/button';
import { dayName, shortDay } from '../_ui/day';
import { PostButton } from '../_ui/post-button';
import { planWords as words } from '../_words/plans';
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
        <section className={styles.plan} aria-label={words.off.label}>
          <p>
            <b>{words.off.until(dayName(off.to))}</b> {words.off.meanwhile}
          </p>
          <PostButton path="/api/plans/take-back" body={{ id: off.id }}>
            {words.off.end}
          </PostButton>
        </section>
      )}
      {isWall && (
        <section className={styles.plan} aria-label={words.wall.label}>
          <p>
            <b>{words.wall.welcome}</b> {words.wall.due(due, late)}
          </p>
          <ButtonLink href="/catch-up">{words.wall.plan}</ButtonLink>
        </section>
      )}
      {catchUp && (
        <section className={styles.plan} aria-label={words.catchUp.label}>
          <p>{words.catchUp.spread(dayName(catchUp.to))}</p>
          <PostButton path="/api/plans/take-back" body={{ id: catchUp.id }}>
            {words.catchUp.takeBack}
          </PostButton>
        </section>
      )}
      {soon && (
        <p className={styles.soon}>
          {words.soon.span(shortDay(soon.from), shortDay(soon.to))}{' '}
          <Anchor href="/time-off">{words.soon.change}</Anchor>
        </p>
      )}
    </>
  );
}
