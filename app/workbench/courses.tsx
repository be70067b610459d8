import { useId, useState } from 'react';
import type { Course } from '@/lib/authoring/workbench/run-bench';
import type { Slope } from '@/lib/authoring/workbench/slope';
import { ChartFigure } from '../_ui/chart/chart-figure';
import { workbenchWords } from '../_words/workbench';
import { CoursePlot, type PlottedLine } from './course-plot';
import styles from './workbench.module.css';

interface CoursesProps {
  readonly courses: readonly Course[];
  readonly slope: Slope | null;
}

const words = workbenchWords.courses;

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
      ...{ name: entries.length === 1 ? course.stem : words.entry(course.stem, k + 1), values },
    }),
  );
  const norms = gradientNorms && [{ name: words.norm, values: gradientNorms }];
  return (
    <section className={styles.part} aria-labelledby={`${id}-time`}>
      <div className={styles.bar}>
        <h2 id={`${id}-time`}>{words.title}</h2>
        <label htmlFor={`${id}-stem`}>
          {words.show}{' '}
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
        title={words.of(course.stem)}
        caption={words.caption(times[0], times.at(-1))}
        table={tableOf(times, lines)}
      >
        <CoursePlot label={words.of(course.stem)} times={times} lines={lines} />
      </ChartFigure>
      {norms && slope && (
        <ChartFigure
          title={words.norms}
          caption={words.normsCaption(course.stem, slope.of)}
          table={tableOf(times, norms)}
        >
          <CoursePlot label={words.norms} times={times} lines={norms} fromZero />
        </ChartFigure>
      )}
    </section>
  );
}

function tableOf(times: readonly number[], lines: readonly PlottedLine[]) {
  return {
    heads: [words.step, ...lines.map(({ name }) => name)],
    rows: times.map((time, at) => [
      String(time),
      ...lines.map(({ values }) => shown(values[at] ?? null)),
    ]),
  };
}
