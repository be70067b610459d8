import type { ReactNode } from 'react';
import { chartWords as words } from '../../_words/chart';
import { classes } from '../classes';
import styles from './chart.module.css';

/** The numbers behind a chart; the first cell of a row names it. */
export interface ChartTable {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** What a colour of the chart stands for. */
export interface LegendEntry {
  readonly name: string;
  readonly tone: string;
}

interface ChartFigureProps {
  readonly title: string;
  /** What is to be seen, in a sentence. */
  readonly caption: string;
  readonly table: ChartTable;
  readonly legend?: readonly LegendEntry[];
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A chart with its caption, and a table of what it shows behind it. */
export function ChartFigure({
  title,
  caption,
  table,
  legend = [],
  wide,
  children,
}: ChartFigureProps) {
  return (
    <figure className={classes(styles.figure, wide && styles.wide)}>
      <figcaption>
        <h3>{title}</h3>
        <p>{caption}</p>
      </figcaption>
      {children}
      {legend.length > 0 && (
        <ul className={styles.legend} aria-hidden="true">
          {legend.map(({ name, tone }) => (
            <li key={name} className={styles[tone]}>
              {name}
            </li>
          ))}
        </ul>
      )}
      <details className={styles.behind}>
        <summary>
          {words.table}
          <span className="unseen">{`: ${title}`}</span>
        </summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be within the keyboard's reach */}
        <section className={styles.scroll} tabIndex={0} aria-label={words.tableOf(title)}>
          <table>
            <thead>
              <tr>
                {table.heads.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map(([name, ...cells]) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {cells.map((cell, place) => (
                    <td key={table.heads[place + 1]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </figure>
  );
}
