import { classes } from '@/app/_ui/classes';
import { inWords } from '@/lib/scheduling/outcome';
import type { HistoryEntry } from '@/lib/study/progress/card-history';
import styles from './history.module.css';

const KIND_WORDS: Readonly<Record<string, string>> = {
  review: 'Answered',
  practice: 'Practised',
  'past-review': 'Answered before it was brought here',
  undo: 'Took an answer back',
  regrade: 'An answer marked again: its key was wrong',
  suspend: 'Put aside',
  resume: 'Taken up again',
  flag: 'Flagged',
  unflag: 'Flag taken off',
  bury: 'Put off',
  'set-due': 'Moved to another day',
  import: 'Brought from elsewhere',
};

/** Everything that ever moved a card, the latest first. */
export function HistoryTable({
  entries,
  zone,
}: {
  readonly entries: readonly HistoryEntry[];
  readonly zone: string;
}) {
  const time = new Intl.DateTimeFormat('en-GB', {
    ...{ day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
    timeZone: zone,
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be within the keyboard's reach
    <section className={styles.scroll} tabIndex={0} aria-label="All that moved the card">
      <table>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">What</th>
            <th scope="col">Grade</th>
            <th scope="col">Took</th>
            <th scope="col">Then every</th>
            <th scope="col">E-Factor</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id} className={classes(entry.undone && styles.undone)}>
              <th scope="row">
                <time dateTime={entry.at.toISOString()}>{time.format(entry.at)}</time>
              </th>
              <td>
                {KIND_WORDS[entry.kind] ?? entry.kind}
                {entry.repeat && ', once more'}
                {entry.undone && ', taken back'}
              </td>
              <td>
                {entry.grade !== null && (
                  <span className={classes(styles.grade, styles[`grade${entry.grade}`])}>
                    {entry.grade}
                  </span>
                )}
              </td>
              <td>{entry.shownMs !== null && `${Math.round(entry.shownMs / 1000)} s`}</td>
              <td>{entry.interval ? inWords(entry.interval) : null}</td>
              <td>{entry.easeFactor !== null && (entry.easeFactor / 100).toFixed(2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
