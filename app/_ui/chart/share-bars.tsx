import styles from './chart.module.css';

interface ShareBarsProps {
  readonly label: string;
  readonly bars: readonly {
    readonly name: string;
    /** Stands at the bar's end. */
    readonly said: string;
    /** Parts of the whole bar, from 0 to 1; what they leave is drawn as empty. */
    readonly parts: readonly {
      readonly name: string;
      readonly tone: string;
      readonly share: number;
    }[];
  }[];
}

const WIDTH = 360;
const ROW = 33;
const HEIGHT = 11;

/** Bars that lie, each a whole that is divided, with its name above it. */
export function ShareBars({ label, bars }: ShareBarsProps) {
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${bars.length * ROW}`}
      role="img"
      aria-label={label}
      className={styles.chart}
    >
      {bars.map(({ name, said, parts }, row) => {
        let from = 0;
        return (
          <g key={name} transform={`translate(0 ${row * ROW})`}>
            <text className={styles.name} x={0} y={12}>
              {name}
            </text>
            <text className={styles.said} x={WIDTH} y={12} textAnchor="end">
              {said}
            </text>
            <rect className={styles.empty} x={0} y={17} width={WIDTH} height={HEIGHT} rx={3} />
            {parts.map(({ name: sort, tone, share }) => {
              const x = from * WIDTH;
              from += share;
              return share > 0 ? (
                <rect
                  key={sort}
                  className={styles[tone]}
                  x={x}
                  y={17}
                  width={Math.max(1, share * WIDTH - 1)}
                  height={HEIGHT}
                  rx={2}
                >
                  <title>{`${name}, ${sort}: ${Math.round(100 * share)} %`}</title>
                </rect>
              ) : null;
            })}
          </g>
        );
      })}
    </svg>
  );
}
