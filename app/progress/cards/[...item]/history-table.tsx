import { classes } from '@/app/_ui/classes';
import { cardHistoryWords as words } from '@/app/_words/card-history';
import { locale } from '@/app/_words/locale';
import { inWords } from '@/lib/scheduling/outcome';
import type { HistoryEntry } from '@/lib/study/progress/card-history';
import styles from './history.module.css';

const KIND_WORDS: Readonly<Record<string, string>> = words.kinds;

/** Everything that ever moved a card, the latest first. */
export function HistoryTable({
  entries,
  zone,
}: {
  readonly entries: readonly HistoryEntry[];
  readonly zone: string;
}) {
  const time = new Intl.DateTimeFormat(locale, {
    ...{ day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
    timeZone: zone,
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be within the keyboard's reach
    <section className={styles.scroll} tabIndex={0} aria-label={words.table}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.heads.when}</th>
            <th scope="col">{words.heads.what}</th>
            <th scope="col">{words.heads.grade}</th>
            <th scope="col">{words.heads.took}</th>
            <th scope="col">{words.heads.interval}</th>
            <th scope="col">{words.heads.easeFactor}</th>
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
                {entry.repeat && words.again}
                {entry.undone && words.undone}
              </td>
              <td>
                {entry.grade !== null && (
                  <span className={classes(styles.grade, styles[`grade${entry.grade}`])}>
                    {entry.grade}
                  </span>
                )}
              </td>
              <td>{entry.shownMs !== null && words.seconds(Math.round(entry.shownMs / 1000))}</td>
              <td>{entry.interval ? inWords(entry.interval) : null}</td>
              <td>{entry.easeFactor !== null && (entry.easeFactor / 100).toFixed(2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
