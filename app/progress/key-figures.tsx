import { inFull, percent } from '@/app/_ui/chart/plot';
import { answersOf } from '@/lib/study/progress/periods';
import type { Progress } from '@/lib/study/progress/types';
import styles from './progress.module.css';
import { counted, duration, shareOf } from './words';

const SPAN_WORDS = { month: 'in 30 days', year: 'in a year', all: 'in all' };

/** What there is to say in five numbers. */
export function KeyFigures({ streak, today, total, span }: Progress) {
  const { young, mature } = total.retention;
  const asked = young.asked + mature.asked;
  const share = shareOf({ asked, recalled: young.recalled + mature.recalled });
  const answers = answersOf(total);
  const figures = [
    {
      name: 'Today',
      value: inFull(today.answers),
      more: `${duration(today.ms)}, ${today.left > 0 ? `${inFull(today.left)} left` : 'nothing left'}`,
    },
    { name: 'In a row', value: inFull(streak), more: streak === 1 ? 'day' : 'days' },
    { name: 'Answers', value: inFull(answers), more: SPAN_WORDS[span] },
    {
      name: 'Remembered',
      value: share === null ? '–' : percent(share),
      more: `of ${counted(asked, 'card')} seen again`,
    },
    {
      name: 'Time',
      value: duration(total.ms),
      more: answers === 0 ? 'for no answer yet' : `${duration(total.ms / answers)} an answer`,
    },
  ];
  return (
    <dl className={styles.figures}>
      {figures.map(({ name, value, more }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <b>{value}</b> <span>{more}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
