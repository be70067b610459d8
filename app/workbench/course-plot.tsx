import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { Axes } from '../_ui/chart/axes';
import chart from '../_ui/chart/chart.module.css';
import { PLOT } from '../_ui/chart/plot';
import { workbenchWords } from '../_words/workbench';
import styles from './workbench.module.css';

export interface PlottedLine {
  readonly name: string;
  /** One for each time step; null where there is none. */
  readonly values: readonly (number | null)[];
}

interface CoursePlotProps {
  readonly label: string;
  readonly times: readonly number[];
  readonly lines: readonly PlottedLine[];
  readonly fromZero?: boolean;
}

const words = workbenchWords.courses;

const MOST_LABELS = 12;

/** Values over time steps as lines that differ in dashes as well as in colour. */
export function CoursePlot({ label, times, lines, fromZero }: CoursePlotProps) {
  const known = lines.flatMap(({ values }) => values.filter((value) => value !== null));
  const [low, high] = [Math.min(...known, ...(fromZero ? [0] : [])), Math.max(...known)];
  const y = scaleLinear()
    .domain(low === high ? [low - 1, high + 1] : [low, high])
    .nice(4)
    .range([PLOT.height - PLOT.bottom, PLOT.top]);
  const x = scaleLinear()
    .domain([times[0] ?? 0, times.at(-1) ?? 1])
    .range([PLOT.left + 12, PLOT.width - PLOT.right - 12]);
  const every = Math.ceil(times.length / MOST_LABELS);
  const format = y.tickFormat(4);
  return (
    <svg
      viewBox={`0 0 ${PLOT.width} ${PLOT.height}`}
      role="img"
      aria-label={label}
      className={chart.chart}
    >
      <Axes
        ticks={y.ticks(4).map((tick) => ({ at: y(tick), text: format(tick) }))}
        labels={times
          .filter((_, at) => at % every === 0)
          .map((time) => ({ at: x(time), text: String(time) }))}
      />
      {lines.map(({ name, values }, place) => (
        <g key={name} className={styles.course} data-place={place % 6}>
          <path
            d={
              line<number | null>()
                .defined((value) => value !== null)
                .x((_, at) => x(times[at] as number))
                .y((value) => y(value as number))([...values]) ?? undefined
            }
          />
          {values.map((value, at) =>
            value === null ? null : (
              <circle key={times[at]} cx={x(times[at] as number)} cy={y(value)} r={2.6}>
                <title>{words.point(name, times[at], value.toPrecision(4))}</title>
              </circle>
            ),
          )}
        </g>
      ))}
    </svg>
  );
}
