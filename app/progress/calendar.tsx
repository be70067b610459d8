import { ChartFigure } from '@/app/_ui/chart/chart-figure';
import { inFull } from '@/app/_ui/chart/plot';
import { dayName } from '@/app/_ui/day';
import { locale } from '@/app/_words/locale';
import { progressWorkWords } from '@/app/_words/progress-work';
import type { Progress } from '@/lib/study/progress/types';
import styles from './calendar.module.css';

const words = progressWorkWords.calendar;

const CELL = 12;
const GAP = 2;
const LEFT = 26;
const TOP = 16;
const STEP = CELL + GAP;

const monthName = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });

/** The last year, a cell a day and a column a week, the deeper the more was answered. */
export function Calendar({ days }: { readonly days: Progress['calendar'] }) {
  const answered = days.filter(({ answers }) => answers > 0);
  const edges = quartiles(answered.map(({ answers }) => answers));
  const level = (answers: number) =>
    answers === 0 ? 0 : 1 + edges.filter((edge) => answers > edge).length;
  const weeks = Math.ceil(days.length / 7);
  const width = LEFT + weeks * STEP;
  const height = TOP + 7 * STEP;
  const most = answered.reduce((best, one) => (one.answers > best.answers ? one : best), days[0]!);
  const caption =
    answered.length === 0
      ? words.none
      : words.caption(answered.length, dayName(most.day), inFull(most.answers));
  return (
    <ChartFigure
      wide
      title={words.title}
      caption={caption}
      table={{
        heads: words.heads,
        rows: answered.map(({ day, answers }) => [day, inFull(answers)]).reverse(),
      }}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be within the keyboard's reach */}
      <section className={styles.scroll} tabIndex={0} aria-label={words.region}>
        <svg
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          role="img"
          aria-label={words.label(caption)}
          className={styles.calendar}
        >
          {monthsOf(days).map(({ text, week }) => (
            <text key={week} x={LEFT + week * STEP} y={10}>
              {text}
            </text>
          ))}
          {words.weekdays.map((text, place) => (
            <text key={text} x={0} y={TOP + place * 2 * STEP + CELL - 2}>
              {text}
            </text>
          ))}
          {days.map(({ day, answers }, place) => (
            <rect
              key={day}
              className={styles[`level${level(answers)}`]}
              x={LEFT + Math.floor(place / 7) * STEP}
              y={TOP + (place % 7) * STEP}
              width={CELL}
              height={CELL}
              rx={2.5}
            >
              <title>{words.answersOn(dayName(day), answers)}</title>
            </rect>
          ))}
        </svg>
      </section>
      <p className={styles.scale} aria-hidden="true">
        {words.fewer}
        {[0, 1, 2, 3, 4].map((one) => (
          <span key={one} className={styles[`level${one}`]} />
        ))}
        {words.more}
      </p>
    </ChartFigure>
  );
}

/** The counts that part a quarter of the days each. */
function quartiles(counts: readonly number[]): number[] {
  const sorted = [...counts].sort((a, b) => a - b);
  return [0.25, 0.5, 0.75].map((part) => sorted[Math.floor(part * sorted.length)] ?? 0);
}

/** Each month's name over the first whole week that begins in it. */
function monthsOf(days: Progress['calendar']) {
  const mondays = days.filter((_, place) => place % 7 === 0);
  return mondays
    .flatMap(({ day }, week) => {
      const before = mondays[week - 1]?.day;
      const isNew = before === undefined || before.slice(0, 7) !== day.slice(0, 7);
      return isNew && week < mondays.length - 2
        ? [{ week, text: monthName.format(new Date(`${day}T00:00:00Z`)) }]
        : [];
    })
    .filter(({ week }, place, all) => (all[place + 1]?.week ?? 99) - week > 2);
}
