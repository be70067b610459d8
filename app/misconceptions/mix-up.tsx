import type { Route } from 'next';
import { Anchor } from '@/app/_ui/anchor';
import { Card } from '@/app/_ui/card';
import { classes } from '@/app/_ui/classes';
import { Html } from '@/app/_ui/html';
import { typeset } from '@/app/_ui/typeset';
import { misconceptionWords as words } from '@/app/_words/misconceptions';
import { standingWords } from '@/lib/grading/misconceptions';
import type { HeldMisconception } from '@/lib/study/misconceptions';
import { practiceTemplate } from '@/lib/study/practice/place';
import styles from './misconceptions.module.css';

/** A mistake made again and again: what it is, how often, and where to practise against it. */
export function MixUp({ misconception }: { readonly misconception: HeldMisconception }) {
  const { state, message, drills } = misconception;
  const isGone = state === 'gone';
  const practised = drills.flatMap(({ template, level }) => {
    const title = practiceTemplate(template)?.title;
    return title ? [{ title, level, href: `/drills/${template}?level=${level}` as Route }] : [];
  });
  return (
    <Card as="li" className={classes(styles.mixUp, isGone && styles.gone)}>
      <p className={styles.standing}>
        <span className={classes(styles.state, styles[state])}>{words.states[state]}</span>{' '}
        {isGone
          ? words.gone(standingWords(misconception))
          : words.often(standingWords(misconception))}
      </p>
      <Html className="prose" html={typeset(message)} />
      {practised.length > 0 && (
        <p className={styles.practise}>
          {isGone ? words.practiseGone : words.practise}{' '}
          {practised.map(({ title, level, href }, place) => (
            <span key={href}>
              {place > 0 && ', '}
              <Anchor href={href}>{title}</Anchor> {words.level(level)}
            </span>
          ))}
        </p>
      )}
    </Card>
  );
}
