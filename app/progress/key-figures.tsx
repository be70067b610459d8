import { inFull, percent } from '@/app/_ui/chart/plot';
import { progressWords } from '@/app/_words/progress';
import { answersOf } from '@/lib/study/progress/periods';
import type { Progress } from '@/lib/study/progress/types';
import { duration, shareOf } from './figures';
import styles from './progress.module.css';

const words = progressWords.figures;

/** What there is to say in five numbers. */
export function KeyFigures({ streak, today, total, span }: Progress) {
  const { young, mature } = total.retention;
  const asked = young.asked + mature.asked;
  const share = shareOf({ asked, recalled: young.recalled + mature.recalled });
  const answers = answersOf(total);
  const figures = [
    {
      name: words.today,
      value: inFull(today.done),
      more:
        today.left > 0
          ? words.done(today.done, duration(today.ms), inFull(today.left))
          : words.allDone(today.done, duration(today.ms)),
    },
    { name: words.streak, value: inFull(streak), more: words.days(streak) },
    { name: words.answers, value: inFull(answers), more: words.inSpan[span] },
    {
      name: words.remembered,
      value: share === null ? progressWords.none : percent(share),
      more: words.seenAgain(asked),
    },
    {
      name: words.time,
      value: duration(total.ms),
      more: answers === 0 ? words.noTime : words.each(duration(total.ms / answers)),
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
