import { BarChart } from '@/app/_ui/chart/bar-chart';
import { ChartFigure } from '@/app/_ui/chart/chart-figure';
import { LineChart } from '@/app/_ui/chart/line-chart';
import { inFull, percent } from '@/app/_ui/chart/plot';
import { ShareBars } from '@/app/_ui/chart/share-bars';
import { GRADES } from '@/lib/scheduling/grade';
import type { Bin, Progress } from '@/lib/study/progress/types';
import { bandName, counted, periodName, shareOf } from './words';

const said = (share: number | null) => (share === null ? '–' : percent(share));

/** How much was remembered, over time. */
export function RetentionChart({ periods, unit, total: { retention } }: Progress) {
  const named = periods.map((period) => periodName(period, unit));
  const { young, mature } = retention;
  const caption = `Young cards (intervals under 21 days) ${said(shareOf(young))}, mature ones ${said(shareOf(mature))}.`;
  return (
    <ChartFigure
      title="Remembered, over time"
      caption={caption}
      legend={[
        { name: 'young', tone: 'young' },
        { name: 'mature', tone: 'mature' },
      ]}
      table={{
        heads: ['When', 'Young', 'of', 'Mature', 'of mature'],
        rows: periods.map(({ retention: own }, place) => [
          named[place]!.name,
          ...[said(shareOf(own.young)), inFull(own.young.asked)],
          ...[said(shareOf(own.mature)), inFull(own.mature.asked)],
        ]),
      }}
    >
      <LineChart
        label={`The share remembered, by when it was asked. ${caption}`}
        columns={named}
        labels={5}
        series={[
          {
            ...{ name: 'young', tone: 'young' },
            values: periods.map((period) => shareOf(period.retention.young)),
          },
          {
            ...{ name: 'mature', tone: 'mature' },
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
    ? `After ${bandName(longest).name}: ${said(shareOf(longest))} of ${inFull(longest.asked)}.`
    : 'No card has come back yet.';
  return (
    <ChartFigure
      title="Remembered, by interval"
      caption={caption}
      table={{
        heads: ['Interval', 'Remembered', 'Asked'],
        rows: bands.map((band) => [bandName(band).name, said(shareOf(band)), inFull(band.asked)]),
      }}
    >
      <ShareBars
        label={`The share remembered, by the interval that the card had. ${caption}`}
        bars={bands.map((band) => ({
          name: bandName(band).name,
          said: band.asked === 0 ? '–' : `${said(shareOf(band))} of ${inFull(band.asked)}`,
          parts: [
            {
              ...{ name: 'remembered', tone: band.from >= 21 ? 'mature' : 'young' },
              share: shareOf(band) ?? 0,
            },
          ],
        }))}
      />
    </ChartFigure>
  );
}

const GRADE_NAMES = ['0 blank', '1 forgot', '2 nearly', '3 hard', '4 good', '5 easy'];
const SORT_NAMES = { first: 'First time', young: 'Young cards', mature: 'Mature cards' };

/** Which grades were given. */
export function GradesChart({ grades }: Pick<Progress, 'grades'>) {
  const totals = grades.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0));
  const all = totals.reduce((sum, total) => sum + total, 0);
  const passed = grades.flatMap(({ counts }) => counts.slice(3)).reduce((sum, one) => sum + one, 0);
  const caption =
    all === 0
      ? 'No grade yet.'
      : `${percent(passed / all)} of ${inFull(all)} answers were graded 3 or more.`;
  return (
    <ChartFigure
      title="Grades"
      caption={caption}
      legend={GRADES.map((grade) => ({ name: GRADE_NAMES[grade]!, tone: `grade${grade}` }))}
      table={{
        heads: ['Cards', ...GRADE_NAMES],
        rows: grades.map(({ sort, counts }) => [SORT_NAMES[sort], ...counts.map(inFull)]),
      }}
    >
      <ShareBars
        label={`Grades by the sort of card. ${caption}`}
        bars={grades.map(({ sort, counts }, place) => ({
          name: SORT_NAMES[sort],
          said: counted(totals[place]!, 'answer'),
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
  readonly title: string;
  readonly what: string;
  readonly bins: readonly Bin[];
  readonly short: (bin: Bin) => string;
}

function SpreadChart({ title, what, bins, short }: SpreadChartProps) {
  const most = bins.reduce((best, bin) => (bin.cards > best.cards ? bin : best));
  const caption = most.cards === 0 ? 'No card has one yet.' : `Most cards: ${most.label}.`;
  return (
    <ChartFigure
      title={title}
      caption={caption}
      table={{
        heads: [what, 'Cards'],
        rows: bins.map(({ label, cards }) => [label, inFull(cards)]),
      }}
    >
      <BarChart
        label={`Cards by ${what.toLowerCase()}. ${caption}`}
        columns={bins.map((bin) => ({ name: bin.label, short: short(bin) }))}
        labels={bins.length > 12 ? 7 : bins.length}
        series={[{ name: 'cards', tone: 'plain', values: bins.map(({ cards }) => cards) }]}
      />
    </ChartFigure>
  );
}

const inMonths = (days: number) =>
  days < 61
    ? String(days)
    : days < 366
      ? `${Math.round(days / 30.4)} m`
      : `${Math.round(days / 365)} y`;

export function IntervalsChart({ intervals }: Pick<Progress, 'intervals'>) {
  return (
    <SpreadChart
      title="Intervals"
      what="Interval"
      bins={intervals}
      short={({ from }) => inMonths(from)}
    />
  );
}

export function EaseFactorsChart({ easeFactors }: Pick<Progress, 'easeFactors'>) {
  return (
    <SpreadChart
      title="E-Factors"
      what="E-Factor"
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
    ? `Forgotten most: ${weakest[0].title}, of which ${said(shareOf(weakest[0]))} was remembered.`
    : 'No card has come back yet.';
  return (
    <ChartFigure
      title="Remembered, by concept"
      caption={caption}
      table={{
        heads: ['Concept', 'Remembered', 'Asked'],
        rows: [...asked]
          .sort((a, b) => shareOf(a)! - shareOf(b)!)
          .map((one) => [one.title, said(shareOf(one)), inFull(one.asked)]),
      }}
    >
      <ShareBars
        label={`The concepts that were remembered least. ${caption}`}
        bars={weakest.map((one) => ({
          name: one.title,
          said: `${said(shareOf(one))} of ${inFull(one.asked)}`,
          parts: [{ name: 'remembered', tone: 'plain', share: shareOf(one)! }],
        }))}
      />
    </ChartFigure>
  );
}
