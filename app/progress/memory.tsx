import { BarChart } from '@/app/_ui/chart/bar-chart';
import { ChartFigure } from '@/app/_ui/chart/chart-figure';
import { LineChart } from '@/app/_ui/chart/line-chart';
import { inFull, percent } from '@/app/_ui/chart/plot';
import { ShareBars } from '@/app/_ui/chart/share-bars';
import { progressMemoryWords as words } from '@/app/_words/progress-memory';
import { GRADES } from '@/lib/scheduling/grade';
import type { Bin, Progress } from '@/lib/study/progress/types';
import { bandName, periodName, shareOf } from './figures';

const said = (share: number | null) => (share === null ? words.none : percent(share));

/** How much was remembered, over time. */
export function RetentionChart({ periods, unit, total: { retention } }: Progress) {
  const named = periods.map((period) => periodName(period, unit));
  const { young, mature } = retention;
  const caption = words.retention.caption(said(shareOf(young)), said(shareOf(mature)));
  return (
    <ChartFigure
      title={words.retention.title}
      caption={caption}
      legend={[
        { name: words.retention.young, tone: 'young' },
        { name: words.retention.mature, tone: 'mature' },
      ]}
      table={{
        heads: words.retention.heads,
        rows: periods.map(({ retention: own }, place) => [
          named[place]!.name,
          ...[said(shareOf(own.young)), inFull(own.young.asked)],
          ...[said(shareOf(own.mature)), inFull(own.mature.asked)],
        ]),
      }}
    >
      <LineChart
        label={words.retention.label(caption)}
        columns={named}
        labels={5}
        series={[
          {
            ...{ name: words.retention.young, tone: 'young' },
            values: periods.map((period) => shareOf(period.retention.young)),
          },
          {
            ...{ name: words.retention.mature, tone: 'mature' },
            values: periods.map((period) => shareOf(period.retention.mature)),
          },
        ]}
      />
    </ChartFigure>
  );
}

/** How much was remembered after how long. */
export function BandsChart({ bands }: Pick<Progress, 'bands'>) {
  const asked = bands.filter((band) => band.asked > 0);
  const longest = asked.at(-1);
  const caption = longest
    ? words.bands.caption(bandName(longest).name, said(shareOf(longest)), inFull(longest.asked))
    : words.neverBack;
  return (
    <ChartFigure
      title={words.bands.title}
      caption={caption}
      table={{
        heads: words.bands.heads,
        rows: bands.map((band) => [bandName(band).name, said(shareOf(band)), inFull(band.asked)]),
      }}
    >
      <ShareBars
        label={words.bands.label(caption)}
        bars={bands.map((band) => ({
          name: bandName(band).name,
          said: band.asked === 0 ? words.none : words.of(said(shareOf(band)), inFull(band.asked)),
          parts: [
            {
              ...{ name: words.bands.remembered, tone: band.from >= 21 ? 'mature' : 'young' },
              share: shareOf(band) ?? 0,
            },
          ],
        }))}
      />
    </ChartFigure>
  );
}

const { names: GRADE_NAMES, sorts: SORT_NAMES } = words.grades;

/** Which grades were given. */
export function GradesChart({ grades }: Pick<Progress, 'grades'>) {
  const totals = grades.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0));
  const all = totals.reduce((sum, total) => sum + total, 0);
  const passed = grades.flatMap(({ counts }) => counts.slice(3)).reduce((sum, one) => sum + one, 0);
  const caption =
    all === 0 ? words.grades.none : words.grades.caption(percent(passed / all), inFull(all));
  return (
    <ChartFigure
      title={words.grades.title}
      caption={caption}
      legend={GRADES.map((grade) => ({ name: GRADE_NAMES[grade]!, tone: `grade${grade}` }))}
      table={{
        heads: [words.grades.cards, ...GRADE_NAMES],
        rows: grades.map(({ sort, counts }) => [SORT_NAMES[sort], ...counts.map(inFull)]),
      }}
    >
      <ShareBars
        label={words.grades.label(caption)}
        bars={grades.map(({ sort, counts }, place) => ({
          name: SORT_NAMES[sort],
          said: words.grades.answers(totals[place]!),
          parts: GRADES.map((grade) => ({
            ...{ name: GRADE_NAMES[grade]!, tone: `grade${grade}` },
            share: totals[place] === 0 ? 0 : counts[grade]! / totals[place]!,
          })),
        }))}
      />
    </ChartFigure>
  );
}

interface SpreadChartProps {
  /** What the chart and what it counts by are called. */
  readonly of: {
    readonly title: string;
    readonly one: string;
    readonly label: (caption: string) => string;
  };
  readonly bins: readonly Bin[];
  readonly short: (bin: Bin) => string;
}

function SpreadChart({ of, bins, short }: SpreadChartProps) {
  const most = bins.reduce((best, bin) => (bin.cards > best.cards ? bin : best));
  const caption = most.cards === 0 ? words.spread.none : words.spread.most(most.label);
  return (
    <ChartFigure
      title={of.title}
      caption={caption}
      table={{
        heads: [of.one, words.spread.cards],
        rows: bins.map(({ label, cards }) => [label, inFull(cards)]),
      }}
    >
      <BarChart
        label={of.label(caption)}
        columns={bins.map((bin) => ({ name: bin.label, short: short(bin) }))}
        labels={bins.length > 12 ? 7 : bins.length}
        series={[
          { name: words.spread.counted, tone: 'plain', values: bins.map(({ cards }) => cards) },
        ]}
      />
    </ChartFigure>
  );
}

const inMonths = (days: number) =>
  days < 61
    ? String(days)
    : days < 366
      ? words.intervals.months(Math.round(days / 30.4))
      : words.intervals.years(Math.round(days / 365));

export function IntervalsChart({ intervals }: Pick<Progress, 'intervals'>) {
  return <SpreadChart of={words.intervals} bins={intervals} short={({ from }) => inMonths(from)} />;
}

export function EaseFactorsChart({ easeFactors }: Pick<Progress, 'easeFactors'>) {
  return (
    <SpreadChart
      of={words.easeFactors}
      bins={easeFactors}
      short={({ from }) => (from / 100).toFixed(1)}
    />
  );
}

/** Shown in the chart; all are in the table. */
const WEAKEST = 7;
/** Fewer answers say little. */
const ENOUGH = 5;

/** What was forgotten most, by what it is about. */
export function WeakestChart({ concepts }: Pick<Progress, 'concepts'>) {
  const asked = concepts.filter((concept) => concept.asked > 0);
  const told = asked.some((one) => one.asked >= ENOUGH)
    ? asked.filter((one) => one.asked >= ENOUGH)
    : asked;
  const sorted = [...told].sort((a, b) => shareOf(a)! - shareOf(b)!);
  const weakest = sorted.slice(0, WEAKEST);
  const caption = weakest[0]
    ? words.weakest.caption(weakest[0].title, said(shareOf(weakest[0])))
    : words.neverBack;
  return (
    <ChartFigure
      title={words.weakest.title}
      caption={caption}
      table={{
        heads: words.weakest.heads,
        rows: [...asked]
          .sort((a, b) => shareOf(a)! - shareOf(b)!)
          .map((one) => [one.title, said(shareOf(one)), inFull(one.asked)]),
      }}
    >
      <ShareBars
        label={words.weakest.label(caption)}
        bars={weakest.map((one) => ({
          name: one.title,
          said: words.of(said(shareOf(one)), inFull(one.asked)),
          parts: [{ name: words.weakest.remembered, tone: 'plain', share: shareOf(one)! }],
        }))}
      />
    </ChartFigure>
  );
}
