import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '../_ui/button';
import { type Cells, emptyCells, readingOf, typedOf } from '../_ui/cells';
import { Html } from '../_ui/html';
import { KeyHint } from '../_ui/key-hint';
import { MatrixInput } from '../_ui/matrix-input';
import { useKeys } from '../_ui/use-keys';
import { draftFor, keepDraft } from './drafts';
import { DrillResult } from './drill-result';
import styles from './item.module.css';
import type { AnswerInput, DrillView, MarkedDrill } from './view';
import { WorkedExample } from './worked-example';
import { WorkedSteps } from './worked-steps';

interface DrillProps {
  readonly item: DrillView;
  readonly busy: boolean;
  readonly marked: MarkedDrill | null;
  /** The learner did not know: there is nothing to mark entry by entry. */
  readonly gaveUp: boolean;
  readonly onSubmit: (answer: AnswerInput) => void;
}

/** A question with fresh numbers: a worked example first where there is one, then fields to fill. */
export function Drill({ item, busy, marked, gaveUp, onSubmit }: DrillProps) {
  const [ready, setReady] = useState(item.example === null);
  const [cells, setCells] = useState<Readonly<Record<string, Cells>>>(() =>
    Object.fromEntries(item.ask.map(({ name, shape }) => [name, emptyCells(shape)])),
  );
  const [problem, setProblem] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const hint = useId();
  const asked = ready || busy || marked !== null;
  const open = asked && !marked && !busy;

  useEffect(() => {
    const draft = draftFor(sessionStorage, item.promptHtml);
    if (!draft) return;
    setCells(draft);
    setReady(true);
  }, [item.promptHtml]);

  function change(name: string, changed: Cells) {
    const all = { ...cells, [name]: changed };
    setCells(all);
    setProblem(null);
    keepDraft(sessionStorage, { prompt: item.promptHtml, cells: all });
  }

  /** The first entry that is empty or is no number. */
  function firstOpen(): { field: HTMLInputElement; empty: boolean } | null {
    const texts = item.ask.flatMap(({ name }) => (cells[name] ?? []).flat());
    const at = texts.findIndex((text) => !('number' in (readingOf(text) ?? {})));
    const field = form.current?.querySelectorAll('input')[at];
    return field ? { field, empty: texts[at]?.trim() === '' } : null;
  }

  function check() {
    if (!open) return;
    const first = firstOpen();
    if (first) {
      const what = first.field.getAttribute('aria-label');
      setProblem(first.empty ? `Fill in ${what} too.` : `${what} can’t be read as a number.`);
      return first.field.focus();
    }
    const typed = item.ask.map(({ name, shape }) => [name, typedOf(cells[name] ?? [], shape)]);
    onSubmit({ entries: Object.fromEntries(typed) });
  }

  /** Enter in a value's last entry: on to what is still empty, or to the marking. */
  function next() {
    const first = firstOpen();
    if (first?.empty && first.field !== document.activeElement) first.field.focus();
    else check();
  }

  function toFields() {
    if (!asked) setReady(true);
    else (firstOpen()?.field ?? form.current?.querySelector('input'))?.focus();
  }
  /** A digit typed anywhere lands in the first empty field. */
  function toEmpty(): 'through' | undefined {
    const first = open ? firstOpen() : null;
    if (!first?.empty) return;
    first.field.focus();
    return 'through';
  }
  const typing = open ? Object.fromEntries([...'0123456789.-'].map((key) => [key, toEmpty])) : {};
  useKeys({ ...typing, ...(marked || busy ? {} : { Enter: toFields, ' ': toFields }) });

  return (
    <>
      <h2 className={styles.title}>{item.title}</h2>
      {item.example && (
        <WorkedExample example={item.example} folded={asked} onContinue={() => setReady(true)} />
      )}
      {asked && (
        <form
          ref={form}
          className={styles.drill}
          onSubmit={(event) => {
            event.preventDefault();
            check();
          }}
        >
          <Html className={`prose ${styles.prompt}`} html={item.promptHtml} />
          {item.stepsShown.length > 0 && !marked && <WorkedSteps steps={item.stepsShown} />}
          {item.ask.map(({ name, texHtml, shape, rounding }) =>
            gaveUp && marked ? null : (
              <div key={name} className={styles.ask}>
                <Html as="span" className={styles.askName} html={texHtml} />
                <span aria-hidden="true">=</span>
                <MatrixInput
                  name={name}
                  shape={shape}
                  cells={cells[name] ?? []}
                  onChange={(changed) => change(name, changed)}
                  onDone={next}
                  marks={marked?.entries[name]}
                  describedBy={hint}
                />
                <span className={styles.rounding}>{rounding}</span>
              </div>
            ),
          )}
          {!marked && <Html className={styles.meanwhile} id={hint} html={item.meanwhileHtml} />}
          <p role="alert" className={styles.problem}>
            {problem}
          </p>
          {!marked && (
            <div className={styles.buttons}>
              <Button type="submit" look="main" large disabled={busy}>
                {busy ? 'Checking …' : 'Check'} <KeyHint>Enter</KeyHint>
              </Button>
              <Button
                look="quiet"
                large
                disabled={busy}
                onClick={() => onSubmit({ dontKnow: true })}
              >
                I don’t know
              </Button>
            </div>
          )}
        </form>
      )}
      {marked && <DrillResult item={item} marked={marked} gaveUp={gaveUp} />}
    </>
  );
}
