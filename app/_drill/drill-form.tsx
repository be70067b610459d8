import { type FocusEvent, type ReactNode, useId, useRef } from 'react';
import { Button } from '../_ui/button';
import { Calculator } from '../_ui/calculator';
import type { Cells } from '../_ui/cells';
import { EntryKeys } from '../_ui/entry-keys';
import { Html } from '../_ui/html';
import { KeyHint } from '../_ui/key-hint';
import { typeInto } from '../_ui/type-into';
import { useKeys } from '../_ui/use-keys';
import { commonWords } from '../_words/common';
import { drillWords as words } from '../_words/drill';
import { entryWords } from '../_words/entry';
import { keyNames } from '../_words/keys';
import item from '../review/item.module.css';
import styles from './drill.module.css';
import { type Entries, entriesOf, type Filled, fieldsOf, firstOpen } from './fields';
import { ValueField } from './value-field';
import type { AskView, DrillMarks, StepField } from './view';

interface DrillFormProps {
  readonly promptHtml: string;
  readonly meanwhileHtml: string;
  readonly ask: readonly AskView[];
  /** Values on the way that may be filled in; none where only the answer is asked. */
  readonly onTheWay: readonly StepField[];
  readonly filled: Filled;
  readonly onChange: (name: string, cells: Cells) => void;
  /** The steps of the solution that stand there before the answer. */
  readonly shown: ReactNode;
  readonly marked: DrillMarks | null;
  /** The learner did not know: there is nothing to mark entry by entry. */
  readonly gaveUp: boolean;
  readonly busy: boolean;
  readonly problem: string | null;
  readonly onProblem: (problem: string) => void;
  readonly onCheck: (entries: Entries) => void;
  /** Null where no further step can be shown. */
  readonly onHint: (() => void) | null;
  /** What asking for a step costs. */
  readonly hintNote?: string;
  readonly onGiveUp: () => void;
  /** Where the calculator stands: in a column of its own, or folded below the fields. */
  readonly calculator: 'beside' | 'folded';
  readonly tools?: ReactNode;
  /** What comes after the form, such as what the marking found. */
  readonly children?: ReactNode;
}

/** A question with numbers: fields to fill by keyboard, by pasting or on a phone, and help on the way. */
export function DrillForm(props: DrillFormProps) {
  const { ask, onTheWay, filled, onChange, marked, gaveUp, busy, problem, onHint } = props;
  const form = useRef<HTMLFormElement>(null);
  const last = useRef<HTMLInputElement | null>(null);
  const hint = useId();
  const fields = fieldsOf(onTheWay, ask);
  const stepwise = onTheWay.length > 0;
  const open = !marked && !busy;

  const inputs = () => [...(form.current?.querySelectorAll('input') ?? [])];

  /** The first entry that keeps the answer from being marked. */
  function firstMissing() {
    const found = firstOpen(fields, filled);
    const field = found && inputs()[found.index];
    return field ? { field, isEmpty: found.isEmpty } : null;
  }

  function check() {
    if (!open) return;
    const missing = firstMissing();
    if (!missing) return props.onCheck(entriesOf(fields, filled));
    const what = missing.field.getAttribute('aria-label');
    props.onProblem(missing.isEmpty ? words.fillIn(what) : words.notRead(what));
    missing.field.focus();
  }

  /** Enter in a value's last entry: on to the next that is empty, or to the marking. */
  function next() {
    const all = inputs();
    const here = all.findIndex((field) => field.matches(':focus'));
    const empty = all.slice(here + 1).find(({ value }) => value.trim() === '');
    if (empty) empty.focus();
    else check();
  }

  function remember({ target }: FocusEvent) {
    if (target instanceof HTMLInputElement) last.current = target;
  }

  const toFields = () => (firstMissing()?.field ?? inputs()[0])?.focus();
  /** A digit typed anywhere lands in the first empty field. */
  function toEmpty(): 'through' | undefined {
    const missing = firstMissing();
    if (!missing?.isEmpty) return;
    missing.field.focus();
    return 'through';
  }
  useKeys(
    open
      ? {
          ...Object.fromEntries([...'0123456789.-'].map((key) => [key, toEmpty])),
          Enter: toFields,
          ' ': toFields,
          h: onHint ?? undefined,
        }
      : {},
  );

  const propsFor = (name: string) => ({
    cells: filled[name] ?? [],
    onChange: (cells: Cells) => onChange(name, cells),
    onDone: next,
    describedBy: hint,
  });
  const verdictOf = (name: string) => (stepwise && !gaveUp ? marked?.verdicts[name] : undefined);
  /** A value on the way is right or wrong as a whole; one that was left empty is neither. */
  function marksOnTheWay(name: string): readonly boolean[] | undefined {
    if (!marked) return undefined;
    const verdict = verdictOf(name);
    const size = (filled[name] ?? []).flat().length;
    return verdict ? Array<boolean>(size).fill(verdict !== 'wrong') : [];
  }
  const calculator = (
    <Calculator
      titled={props.calculator === 'beside'}
      onUse={(number) => {
        const field = last.current ?? inputs()[0];
        if (field && !field.readOnly) typeInto(field, number, true);
      }}
    />
  );

  return (
    <>
      <form
        ref={form}
        className={item.drill}
        onFocus={remember}
        onSubmit={(event) => {
          event.preventDefault();
          check();
        }}
      >
        <Html className={`prose ${item.prompt}`} html={props.promptHtml} />
        {!marked && props.shown}
        {!marked && props.tools}
        {stepwise && (
          <fieldset className={styles.onTheWay}>
            <legend>{words.onTheWay}</legend>
            {onTheWay.map((value) => (
              <ValueField
                key={value.name}
                value={value}
                {...propsFor(value.name)}
                marks={marksOnTheWay(value.name)}
                verdict={verdictOf(value.name)}
              />
            ))}
          </fieldset>
        )}
        {ask.map((value) => (
          <ValueField
            key={value.name}
            value={value}
            rounding={value.rounding}
            {...propsFor(value.name)}
            marks={marked ? (gaveUp ? [] : marked.entries[value.name]) : undefined}
            verdict={verdictOf(value.name)}
          />
        ))}
        {open && <EntryKeys field={() => last.current} />}
        <Html className={item.meanwhile} id={hint} html={props.meanwhileHtml} />
        <p role="alert" className={item.problem}>
          {problem}
        </p>
        {!marked && (
          <div className={item.buttons}>
            <Button type="submit" look="main" large off={busy}>
              {busy ? commonWords.oneMoment : commonWords.check} <KeyHint>{keyNames.enter}</KeyHint>
            </Button>
            {onHint && (
              <Button large aria-keyshortcuts="h" off={busy} onClick={onHint}>
                {words.hint} <KeyHint>{keyNames.h}</KeyHint>
              </Button>
            )}
            <Button look="quiet" large off={busy} onClick={props.onGiveUp}>
              {commonWords.dontKnow}
            </Button>
          </div>
        )}
        {!marked && onHint && props.hintNote && <p className={styles.quiet}>{props.hintNote}</p>}
      </form>
      {props.calculator === 'folded' && open && (
        <details className={item.folded}>
          <summary>{entryWords.calculator}</summary>
          {calculator}
        </details>
      )}
      {props.children}
      {props.calculator === 'beside' && <aside className={styles.aside}>{calculator}</aside>}
    </>
  );
}
