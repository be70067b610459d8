import type { DayLoad } from '@/lib/scheduling/spread';
import { shortDay, weekday } from '../_ui/day';
import { loadTableWords as words } from '../_words/load-table';
import styles from './load-table.module.css';

interface LoadTableProps {
  readonly days: readonly DayLoad[];
  readonly caption: string;
  /** The learner's day, which is called today. */
  readonly today: string;
}

/** What every day would hold, as numbers and as bars of one scale. */
export function LoadTable({ days, caption, today }: LoadTableProps) {
  const fullest = Math.max(1, ...days.map(({ before, added }) => before + added));
  const share = (count: number) => ({ width: `${(100 * count) / fullest}%` });
  return (
    <table className={styles.loads}>
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.day}</th>
          <th scope="col">{words.due}</th>
          <th scope="col">{words.moved}</th>
          <th scope="col">{words.together}</th>
          <td className={styles.bars} />
        </tr>
      </thead>
      <tbody>
        {days.map(({ day, before, added }) => (
          <tr key={day}>
            <th scope="row">
              {day === today ? words.today : words.dayOf(weekday(day), shortDay(day))}
            </th>
            <td>{before}</td>
            <td>{added}</td>
            <td>{before + added}</td>
            <td className={styles.bars} aria-hidden="true">
              <div>
                <span className={styles.before} style={share(before)} />
                <span className={styles.added} style={share(added)} />
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
