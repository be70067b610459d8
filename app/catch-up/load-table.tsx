import type { DayLoad } from '@/lib/scheduling/spread';
import { shortDay, weekday } from '../_ui/day';
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
          <th scope="col">Day</th>
          <th scope="col">Due already</th>
          <th scope="col">Moved here</th>
          <th scope="col">Together</th>
          <td className={styles.bars} />
        </tr>
      </thead>
      <tbody>
        {days.map(({ day, before, added }) => (
          <tr key={day}>
            <th scope="row">{day === today ? 'Today' : `${weekday(day)} ${shortDay(day)}`}</th>
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
