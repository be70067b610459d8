import type { Ref } from 'react';
import { ButtonLink } from '../_ui/button';
import { Card } from '../_ui/card';
import { dayName } from '../_ui/day';
import { reviewWords as words } from '../_words/review';
import styles from './done.module.css';
import type { Counts } from './view';

/** Nothing is left for today. */
export function Done({ counts, ref }: { counts: Counts; ref?: Ref<HTMLElement> }) {
  return (
    <Card className={styles.done} ref={ref} tabIndex={-1} data-phase="done">
      <svg className={styles.tick} viewBox="0 0 48 48" aria-hidden="true">
        <circle cx="24" cy="24" r="22" />
        <path d="M15 24.5l6.5 6.5L33.5 18" />
      </svg>
      <h2>{counts.done > 0 ? words.done.some : words.done.none}</h2>
      <p>
        {counts.done > 0 && words.done.answered(counts.done)}{' '}
        {counts.nextDueDay && words.done.next(dayName(counts.nextDueDay))}
      </p>
      <ButtonLink href="/" look="plain">
        {words.done.back}
      </ButtonLink>
    </Card>
  );
}
