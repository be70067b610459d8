import { BarChart } from '@/app/_ui/chart/bar-chart';
import { ChartFigure } from '@/app/_ui/chart/chart-figure';
import { inFull, percent } from '@/app/_ui/chart/plot';
import { dayName, shortDay } from '@/app/_ui/day';
import { progressWorkWords as words } from '@/app/_words/progress-work';
import { answersOf } from '@/lib/study/progress/periods';
import type { Progress } from '@/lib/study/progress/types';
import { duration, periodName, shareOf } from './figures';

const SORTS = [
  { key: 'young', name: words.sorts.young, tone: 'young' },
  { key: 'mature', name: words.sorts.mature, tone: 'mature' },
  { key: 'first', name: words.sorts.first, tone: 'first' },
  { key: 'more', name: words.sorts.more, tone: 'more' },
] as const;

/** A share of fewer answers says little. */
const ENOUGH = 10;

/** What comes back on the days ahead. */
export function ForecastChart({ forecast: { backlog, days } }: Pick<Progress, 'forecast'>) {
  const all = backlog + days.reduce((sum, { cards }) => sum + cards, 0);
  const caption =
    all === 0
      ? words.forecast.nothing
      : backlog === 0
        ? words.forecast.caption(all)
        : words.forecast.captionLate(all, inFull(backlog));
  return (
    <ChartFigure
      title={words.forecast.title}
      caption={caption}
      legend={[
        { name: words.forecast.onTheDay, tone: 'plain' },
        { name: words.forecast.fromBeforeToday, tone: 'late' },
      ]}
      table={{
        heads: words.forecast.heads,
        rows: days.map(({ day, cards }, place) => [
          dayName(day),
          inFull(cards),
          place === 0 ? inFull(backlog) : 0,
        ]),
      }}
    >
      <BarChart
        label={words.forecast.label(caption)}
        columns={days.map(({ day }, place) => ({
          name: dayName(day),
          short: place === 0 ? words.forecast.today : shortDay(day),
        }))}
        labels={6}
        labelled="start"
        series={[
          { name: words.forecast.onTheDay, tone: 'plain', values: days.map(({ cards }) => cards) },
          {
            name: words.forecast.fromBefore,
            tone: 'late',
            values: days.map((_, place) => (place === 0 ? backlog : 0)),
          },
        ]}
      />
    </ChartFigure>
  );
}

/** Answers a day, by the sort of card. */
export function AnswersChart({ periods, unit, total }: Progress) {
  const mean = (count: number, days: number) => Math.round((10 * count) / days) / 10;
  const caption = words.shownFor[unit](inFull(mean(answersOf(total), total.days)));
  const named = periods.map((period) => periodName(period, unit));
  return (
    <ChartFigure
      title={words.answers.title}
      caption={caption}
      legend={SORTS}
      table={{
        heads: [words.when, ...SORTS.map(({ name }) => name), words.answers.together],
        rows: periods.map((period, place) => [
          named[place]!.name,
          ...SORTS.map(({ key }) => inFull(period[key])),
          inFull(answersOf(period)),
        ]),
      }}
    >
      <BarChart
        label={words.answers.label(caption)}
        columns={named}
        labels={5}
        series={SORTS.map(({ key, name, tone }) => ({
          ...{ name, tone },
          values: periods.map((period) => mean(period[key], period.days)),
        }))}
      />
    </ChartFigure>
  );
}

/** Minutes a day. */
export function TimeChart({ periods, unit, total }: Progress) {
  const caption = words.shownFor[unit](duration(total.ms / total.days));
  const named = periods.map((period) => periodName(period, unit));
  return (
    <ChartFigure
      title={words.time.title}
      caption={caption}
      table={{
        heads: words.time.heads,
        rows: periods.map(({ ms, days }, place) => [
          ...[named[place]!.name, duration(ms), duration(ms / days)],
        ]),
      }}
    >
      <BarChart
        label={words.time.label(caption)}
        columns={named}
        labels={5}
        series={[
          {
            ...{ name: words.time.minutes, tone: 'plain' },
            values: periods.map(({ ms, days }) => Math.round(ms / days / 6_000) / 10),
          },
        ]}
      />
    </ChartFigure>
  );
}

/** When answers were given, and how well. */
export function HoursChart({ hours }: Pick<Progress, 'hours'>) {
  const most = hours.reduce((best, one) => (one.asked > best.asked ? one : best));
  const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`;
  const caption =
    most.asked === 0
      ? words.hours.none
      : words.hours.caption(clock(most.hour), clock((most.hour + 1) % 24));
  return (
    <ChartFigure
      title={words.hours.title}
      caption={caption}
      table={{
        heads: words.hours.heads,
        rows: hours.map((one) => {
          const share = shareOf(one);
          return [
            clock(one.hour),
            inFull(one.asked),
            share === null ? words.hours.noShare : percent(share),
          ];
        }),
      }}
    >
      <BarChart
        label={words.hours.label(caption)}
        columns={hours.map(({ hour }) => ({
          name: words.hours.hour(clock(hour), clock((hour + 1) % 24)),
          short: String(hour),
        }))}
        labels={8}
        labelled="start"
        series={[
          { name: words.hours.answers, tone: 'young', values: hours.map(({ asked }) => asked) },
        ]}
        shares={{
          name: words.hours.passed,
          values: hours.map((one) => (one.asked < ENOUGH ? null : shareOf(one))),
        }}
      />
    </ChartFigure>
  );
}
