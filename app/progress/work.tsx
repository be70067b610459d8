import { BarChart } from '@/app/_ui/chart/bar-chart';
import { ChartFigure } from '@/app/_ui/chart/chart-figure';
import { inFull, percent } from '@/app/_ui/chart/plot';
import { dayName, shortDay } from '@/app/_ui/day';
import { answersOf } from '@/lib/study/progress/periods';
import type { Progress } from '@/lib/study/progress/types';
import { counted, duration, periodName, shareOf } from './words';

const SORTS = [
  { key: 'young', name: 'young', tone: 'young' },
  { key: 'mature', name: 'mature', tone: 'mature' },
  { key: 'first', name: 'first time', tone: 'first' },
  { key: 'more', name: 'once more, and practice', tone: 'more' },
] as const;

/** A share of fewer answers says little. */
const ENOUGH = 10;

const UNIT_WORDS = {
  day: 'each day',
  week: 'each week, as a mean of its days',
  month: 'each month, as a mean of its days',
  year: 'each year, as a mean of its days',
};

/** What comes back on the days ahead. */
export function ForecastChart({ forecast: { backlog, days } }: Pick<Progress, 'forecast'>) {
  const all = backlog + days.reduce((sum, { cards }) => sum + cards, 0);
  const caption =
    all === 0
      ? 'Nothing comes back in the next 30 days.'
      : `${counted(all, 'card')} in the next 30 days, ${backlog === 0 ? 'none from before today' : `${inFull(backlog)} of them from before today`}.`;
  return (
    <ChartFigure
      title="What comes back"
      caption={caption}
      legend={[
        { name: 'due on the day', tone: 'plain' },
        { name: 'from before today', tone: 'late' },
      ]}
      table={{
        heads: ['Day', 'Due', 'From before'],
        rows: days.map(({ day, cards }, place) => [
          dayName(day),
          inFull(cards),
          place === 0 ? inFull(backlog) : 0,
        ]),
      }}
    >
      <BarChart
        label={`Cards due by day. ${caption}`}
        columns={days.map(({ day }, place) => ({
          name: dayName(day),
          short: place === 0 ? 'today' : shortDay(day),
        }))}
        labels={6}
        labelled="start"
        series={[
          { name: 'due on the day', tone: 'plain', values: days.map(({ cards }) => cards) },
          {
            name: 'from before',
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
  const caption = `${inFull(mean(answersOf(total), total.days))} a day; shown for ${UNIT_WORDS[unit]}.`;
  const named = periods.map((period) => periodName(period, unit));
  return (
    <ChartFigure
      title="Answers a day"
      caption={caption}
      legend={SORTS}
      table={{
        heads: ['When', ...SORTS.map(({ name }) => name), 'together'],
        rows: periods.map((period, place) => [
          named[place]!.name,
          ...SORTS.map(({ key }) => inFull(period[key])),
          inFull(answersOf(period)),
        ]),
      }}
    >
      <BarChart
        label={`Answers by day and sort of card. ${caption}`}
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
  const caption = `${duration(total.ms / total.days)} a day; shown for ${UNIT_WORDS[unit]}.`;
  const named = periods.map((period) => periodName(period, unit));
  return (
    <ChartFigure
      title="Minutes a day"
      caption={caption}
      table={{
        heads: ['When', 'Time', 'A day'],
        rows: periods.map(({ ms, days }, place) => [
          ...[named[place]!.name, duration(ms), duration(ms / days)],
        ]),
      }}
    >
      <BarChart
        label={`Minutes by day. ${caption}`}
        columns={named}
        labels={5}
        series={[
          {
            ...{ name: 'minutes', tone: 'plain' },
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
      ? 'No answer yet.'
      : `Most between ${clock(most.hour)} and ${clock((most.hour + 1) % 24)}. The line is the share graded 3 or more.`;
  return (
    <ChartFigure
      title="Hour by hour"
      caption={caption}
      table={{
        heads: ['From', 'Answers', '3 or more'],
        rows: hours.map((one) => {
          const share = shareOf(one);
          return [clock(one.hour), inFull(one.asked), share === null ? '–' : percent(share)];
        }),
      }}
    >
      <BarChart
        label={`Answers by the hour of the day. ${caption}`}
        columns={hours.map(({ hour }) => ({
          name: `${clock(hour)} to ${clock((hour + 1) % 24)}`,
          short: String(hour),
        }))}
        labels={8}
        labelled="start"
        series={[{ name: 'answers', tone: 'young', values: hours.map(({ asked }) => asked) }]}
        shares={{
          name: '3 or more',
          values: hours.map((one) => (one.asked < ENOUGH ? null : shareOf(one))),
        }}
      />
    </ChartFigure>
  );
}
