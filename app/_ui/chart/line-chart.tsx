import { line } from 'd3-shape';
import { Axes } from './axes';
import styles from './chart.module.css';
import { columns, isLabelled, PLOT, percent, shareHeights } from './plot';

interface LineChartProps {
  readonly label: string;
  readonly columns: readonly { readonly name: string; readonly short: string }[];
  readonly series: readonly {
    readonly name: string;
    readonly tone: string;
    /** Shares from 0 to 1; null where there was nothing to share. */
    readonly values: readonly (number | null)[];
  }[];
  readonly labels?: number;
}

/** Shares as lines; where there is nothing to tell a line has a gap. */
export function LineChart({ label, columns: named, series, labels = 6 }: LineChartProps) {
  const known = series.flatMap(({ values }) => values.filter((value) => value !== null));
  const { y, ticks } = shareHeights(Math.min(1, ...known));
  const { middle } = columns(named.length);
  return (
    <svg
      viewBox={`0 0 ${PLOT.width} ${PLOT.height}`}
      role="img"
      aria-label={label}
      className={styles.chart}
    >
      <Axes
        ticks={ticks.map((tick) => ({ at: y(tick), text: percent(tick) }))}
        labels={named
          .map(({ short }, place) => ({ at: middle(place), text: short }))
          .filter((_, place) => isLabelled(place, named.length, labels, 'end'))}
      />
      {series.map(({ name, tone, values }) => (
        <g key={name} className={styles[tone]}>
          <path
            className={styles.stroke}
            d={
              line<number | null>()
                .defined((share) => share !== null)
                .x((_, place) => middle(place))
                .y((share) => y(share as number))([...values]) ?? undefined
            }
          />
          {values.map((share, place) =>
            share === null ? null : (
              <circle key={named[place]!.name} cx={middle(place)} cy={y(share)} r={2.6}>
                <title>{`${named[place]!.name}, ${name}: ${percent(share)}`}</title>
              </circle>
            ),
          )}
        </g>
      ))}
    </svg>
  );
}
