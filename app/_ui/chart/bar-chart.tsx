import { line } from 'd3-shape';
import { Axes } from './axes';
import styles from './chart.module.css';
import { columns, heights, inShort, isLabelled, type LabelledFrom, PLOT, percent } from './plot';

export interface Series {
  readonly name: string;
  readonly tone: string;
  readonly values: readonly number[];
}

interface BarChartProps {
  /** Says in words what the picture shows. */
  readonly label: string;
  /** What each column stands for, in full and in few signs. */
  readonly columns: readonly { readonly name: string; readonly short: string }[];
  /** Drawn upon each other, the first at the bottom. */
  readonly series: readonly Series[];
  /** Labels along the bottom, about, and which of them is written in any case. */
  readonly labels?: number;
  readonly labelled?: LabelledFrom;
  readonly format?: (value: number) => string;
  /** Shares from 0 to 1 drawn over the bars as a line of its own, null where there is none. */
  readonly shares?: { readonly name: string; readonly values: readonly (number | null)[] };
}

/** Columns of stacked bars. */
export function BarChart({
  label,
  columns: named,
  series,
  labels = 6,
  labelled = 'end',
  format = inShort,
  shares,
}: BarChartProps) {
  const totals = named.map((_, place) =>
    series.reduce((sum, { values }) => sum + values[place]!, 0),
  );
  const { y, ticks, zero } = heights(Math.max(...totals));
  const { width, left, middle } = columns(named.length, shares ? 34 : PLOT.right);
  return (
    <svg
      viewBox={`0 0 ${PLOT.width} ${PLOT.height}`}
      role="img"
      aria-label={label}
      className={styles.chart}
    >
      <Axes
        ticks={ticks.map((tick) => ({ at: y(tick), text: format(tick) }))}
        labels={named
          .map(({ short }, place) => ({ at: middle(place), text: short }))
          .filter((_, place) => isLabelled(place, named.length, labels, labelled))}
        right={shares && [0, 0.5, 1].map((share) => ({ at: shareY(share), text: percent(share) }))}
      />
      {named.map(({ name }, place) => {
        let below = 0;
        return (
          <g key={name}>
            <title>
              {`${name}: ${series.map((one) => (series.length > 1 ? `${one.name} ${format(one.values[place]!)}` : format(one.values[place]!))).join(', ')}`}
            </title>
            {/* The whole column answers to the pointer, not only what is drawn of it. */}
            <rect
              className={styles.catch}
              x={left(place)}
              y={PLOT.top}
              width={width}
              height={zero - PLOT.top}
            />
            {series.map(({ name: sort, tone, values }) => {
              const from = below;
              below += values[place]!;
              const height = y(from) - y(below);
              return height > 0 ? (
                <rect
                  key={sort}
                  className={styles[tone]}
                  x={left(place)}
                  y={y(below)}
                  width={width}
                  height={height}
                  rx={Math.min(1.5, width / 4, height / 2)}
                />
              ) : null;
            })}
          </g>
        );
      })}
      {shares && <SharesLine values={shares.values} middle={middle} />}
    </svg>
  );
}

const shareY = (share: number) => PLOT.top + (1 - share) * (PLOT.height - PLOT.top - PLOT.bottom);

function SharesLine({
  values,
  middle,
}: {
  readonly values: readonly (number | null)[];
  readonly middle: (place: number) => number;
}) {
  const path = line<number | null>()
    .defined((share) => share !== null)
    .x((_, place) => middle(place))
    .y((share) => shareY(share as number));
  return (
    <g>
      <path className={styles.line} d={path([...values]) ?? undefined} />
      {values.map((share, place) =>
        share === null ? null : (
          <circle
            key={middle(place)}
            className={styles.dot}
            cx={middle(place)}
            cy={shareY(share)}
            r={2}
          />
        ),
      )}
    </g>
  );
}
