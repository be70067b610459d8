import styles from './chart.module.css';
import { PLOT } from './plot';

interface Mark {
  readonly at: number;
  readonly text: string;
}

interface AxesProps {
  /** Marks up the side, each with a fine line across. */
  readonly ticks: readonly Mark[];
  /** Labels along the bottom. */
  readonly labels: readonly Mark[];
  /** Marks up the other side. */
  readonly right?: readonly Mark[] | undefined;
}

/** What stands beside and below a plot. */
export function Axes({ ticks, labels, right }: AxesProps) {
  const end = PLOT.width - (right ? 34 : PLOT.right);
  return (
    <g className={styles.axes}>
      {ticks.map(({ at, text }) => (
        <g key={text}>
          <line x1={PLOT.left} x2={end} y1={at} y2={at} />
          <text x={PLOT.left - 5} y={at} dy="0.32em" textAnchor="end">
            {text}
          </text>
        </g>
      ))}
      {labels.map(({ at, text }) => (
        <text
          key={at}
          x={Math.min(at, PLOT.width - text.length * 2.6)}
          y={PLOT.height - 8}
          textAnchor="middle"
        >
          {text}
        </text>
      ))}
      {right?.map(({ at, text }) => (
        <text key={text} x={end + 4} y={at} dy="0.32em">
          {text}
        </text>
      ))}
    </g>
  );
}
