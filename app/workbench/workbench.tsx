'use client';

import { useId } from 'react';
import type { Bench } from '@/lib/authoring/workbench/run-bench';
import { WorkedSteps } from '../_drill/worked-steps';
import { classes } from '../_ui/classes';
import { workbenchWords as words } from '../_words/workbench';
import { FormulaText } from '../teach/_formula/formula-text';
import { Courses } from './courses';
import { GraphDrawing } from './graph-drawing';
import { MakeDrill } from './make-drill';
import { Numbers } from './numbers';
import { Picker } from './picker';
import { SlopeForm } from './slope-form';
import { Steps } from './steps';
import { useBench } from './use-bench';
import type { BenchView } from './view';
import styles from './workbench.module.css';

const LONGEST = 20_000;

interface WorkbenchProps {
  readonly start: Bench;
  readonly view: BenchView;
  /** Those that the reader writes; none for a guest. */
  readonly decks: readonly { readonly name: string; readonly title: string }[];
  readonly isSignedIn: boolean;
}

/** A formula, its numbers, and all that follows from them. */
export function Workbench({ start, view: first, decks, isSignedIn }: WorkbenchProps) {
  const id = useId();
  const { bench, view, lost, isFresh, change, isShareable } = useBench(start, first);
  const { problems } = view;
  const isRunning = problems.length === 0;
  return (
    <div className={styles.bench}>
      <div className={styles.column}>
        <Picker onPick={(text) => change({ text, typed: {}, slope: null })} />
        <FormulaText
          value={bench.text}
          onChange={(text) => change({ text })}
          problems={problems}
          shapes={view.shapes}
          maxLength={LONGEST}
        >
          {lost && <p className={styles.problem}>{lost}</p>}
        </FormulaText>
        {isRunning && (
          <Numbers
            givens={view.givens}
            unread={view.unread}
            typed={bench.typed}
            seed={bench.seed}
            isShareable={isShareable}
            onType={(name, entries) => change({ typed: { ...bench.typed, [name]: entries } })}
            onSeed={(seed) => change({ seed, typed: {} })}
          />
        )}
      </div>
      {isRunning && (
        <div className={classes(styles.column, !isFresh && styles.stale)}>
          <section className={styles.part} aria-labelledby={`${id}-steps`}>
            <h2 id={`${id}-steps`}>{words.steps.title}</h2>
            <Steps bench={bench} steps={view.steps} />
          </section>
          <section className={styles.part} aria-labelledby={`${id}-graph`}>
            <h2 id={`${id}-graph`}>{words.graph.title}</h2>
            <GraphDrawing
              drawn={view.drawn}
              detail={bench.detail}
              onDetail={(detail) => change({ detail })}
            />
          </section>
          <section className={styles.part} aria-labelledby={`${id}-slope`}>
            <h2 id={`${id}-slope`}>{words.slope.title}</h2>
            <SlopeForm
              slope={bench.slope}
              asked={view.asked}
              sources={view.sources}
              onChange={(slope) => change({ slope })}
            />
            {view.backward && (
              // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reached by keyboard
              <section className={styles.wide} tabIndex={0} aria-label={words.slope.region}>
                <WorkedSteps steps={view.backward} />
              </section>
            )}
            {bench.slope && !view.backward && (
              <p className={styles.quiet}>{words.slope.none(bench.slope.of, bench.slope.by)}</p>
            )}
          </section>
          <Courses courses={view.courses} slope={bench.slope} />
          <section className={styles.part} aria-labelledby={`${id}-drill`}>
            <h2 id={`${id}-drill`}>{words.drill.title}</h2>
            <MakeDrill
              text={view.drill}
              seed={bench.seed}
              decks={decks}
              isSignedIn={isSignedIn}
              onSeed={(seed) => change({ seed, typed: {} })}
            />
          </section>
        </div>
      )}
    </div>
  );
}
