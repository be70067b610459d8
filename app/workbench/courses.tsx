import { useId, useState } from 'react';
import type { Course } from '@/lib/authoring/workbench/run-bench';
import type { Slope } from '@/lib/authoring/workbench/slope';
import { ChartFigure } from '../_ui/chart/chart-figure';
import { CoursePlot, type PlottedLine } from './course-plot';
import styles from './workbench.module.css';

interface CoursesProps {
  readonly courses: readonly Course[];
  readonly slope: Slope | null;
}

const shown = (value: number | null) => (value === null ? '–' : value.toPrecision(4));

/** A state over time, entry by entry, and how strongly each time step moves what is asked. */
export function Courses({ courses, slope }: CoursesProps) {
  const id = useId();
  const [stem, setStem] = useState('h');
  const course = courses.find((one) => one.stem === stem) ?? courses.at(-1);
  if (!course) return null;
  const { times, entries, gradientNorms } = course;
  const lines = entries.slice(0, 6).map(
    (values, k): PlottedLine => ({
      ...{ name: entries.length === 1 ? course.stem : `${course.stem}, entry ${k + 1}`, values },
    }),
  );
  const norms = gradientNorms && [{ name: 'gradient norm', values: gradientNorms }];
  return (
    <section className={styles.part} aria-labelledby={`${id}-time`}>
      <div className={styles.bar}>
        <h2 id={`${id}-time`}>Over time</h2>
        <label htmlFor={`${id}-stem`}>
          Show{' '}
          <select
            id={`${id}-stem`}
            value={course.stem}
            onChange={({ target }) => setStem(target.value)}
          >
            {courses.map((one) => (
              <option key={one.stem}>{one.stem}</option>
            ))}
          </select>
        </label>
      </div>
      <ChartFigure
        title={`${course.stem} over time`}
        caption={`Its entries at the time steps ${times[0]} to ${times.at(-1)}.`}
        table={tableOf(times, lines)}
      >
        <CoursePlot label={`${course.stem} over time`} times={times} lines={lines} />
      </ChartFigure>
      {norms && slope && (
        <ChartFigure
          title="Gradient norm over time"
          caption={`How much ${course.stem} of each time step moves ${slope.of}: where it falls towards the past, gradients vanish; where it grows, they explode.`}
          table={tableOf(times, norms)}
        >
          <CoursePlot label="Gradient norm over time" times={times} lines={norms} fromZero />
        </ChartFigure>
      )}
    </section>
  );
}

function tableOf(times: readonly number[], lines: readonly PlottedLine[]) {
  return {
    heads: ['Time step', ...lines.map(({ name }) => name)],
    rows: times.map((time, at) => [
      String(time),
      ...lines.map(({ values }) => shown(values[at] ?? null)),
    ]),
  };
}
