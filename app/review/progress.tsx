import { reviewWords as words } from '../_words/review';
import styles from './progress.module.css';
import type { Counts, ItemView } from './view';

const parts = [
  ['due', 'review'],
  ['fresh', 'new'],
  ['again', 'again'],
] as const;

/** How far today is: what is done of what there is, and what is left by kind. */
export function Progress({ counts, stage }: { counts: Counts; stage: ItemView['stage'] | null }) {
  const left = counts.due + counts.fresh + counts.again;
  const all = counts.done + left;
  return (
    <div className={styles.progress}>
      <div
        className={styles.bar}
        role="progressbar"
        aria-label={words.progress.label}
        aria-valuemin={0}
        aria-valuemax={all}
        aria-valuenow={counts.done}
        aria-valuetext={words.progress.value(counts.done, all)}
      >
        <div
          className={styles.done}
          style={{ width: `${all ? (100 * counts.done) / all : 100}%` }}
        />
      </div>
      <ul className={styles.left}>
        {parts.map(([count, of]) => (
          <li key={count} className={of === stage ? styles.current : undefined}>
            <b>{counts[count]}</b> {words.progress.left[count]}
          </li>
        ))}
      </ul>
    </div>
  );
}
