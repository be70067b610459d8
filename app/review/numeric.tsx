import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { Button } from '../_ui/button';
import { Calculator } from '../_ui/calculator';
import { isPlain, readBack, readingOf } from '../_ui/cells';
import { classes } from '../_ui/classes';
import { EntryKeys } from '../_ui/entry-keys';
import { Html } from '../_ui/html';
import { KeyHint } from '../_ui/key-hint';
import { typeInto } from '../_ui/type-into';
import { useKeys } from '../_ui/use-keys';
import { commonWords } from '../_words/common';
import { entryWords } from '../_words/entry';
import { keyNames } from '../_words/keys';
import { numericWords as words } from '../_words/numeric';
import styles from './item.module.css';
import own from './numeric.module.css';
import type { AnswerInput, MarkedNumeric, NumericView } from './view';

interface NumericProps {
  readonly item: NumericView;
  readonly busy: boolean;
  readonly marked: MarkedNumeric | null;
  readonly gaveUp: boolean;
  readonly onSubmit: (answer: AnswerInput) => void;
}

/** A question whose answer is one number. */
export function Numeric({ item, busy, marked, gaveUp, onSubmit }: NumericProps) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const open = !marked && !busy;
  const unit = item.unit ?? '';
  const hasUnit = unit !== '' && text.trim().toLowerCase().endsWith(unit.toLowerCase());
  const reading = readingOf(hasUnit ? text.trim().slice(0, -unit.length) : text);

  function check(event?: FormEvent) {
    event?.preventDefault();
    if (!open) return;
    if (reading && 'number' in reading) return onSubmit({ number: text });
    setProblem(reading ? words.notRead(text) : words.empty);
    field.current?.focus();
  }

  const toField = () => field.current?.focus();
  function throughToField(): 'through' {
    field.current?.focus();
    return 'through';
  }
  const typing = [...'0123456789.-'].map((key) => [key, throughToField]);
  useKeys(open ? { ...Object.fromEntries(typing), Enter: toField, ' ': toField } : {});

  return (
    <>
      <form className={styles.drill} onSubmit={check}>
        <Html className={`prose ${styles.front}`} html={item.promptHtml} />
        <div className={own.entry}>
          <label className="unseen" htmlFor={id}>
            {unit ? words.answerIn(unit) : words.answer}
          </label>
          <input
            ref={field}
            id={id}
            className={classes(
              own.field,
              marked?.correct && own.right,
              marked?.correct === false && own.wrong,
            )}
            inputMode="decimal"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            maxLength={64}
            readOnly={!open}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setProblem(null);
            }}
            onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
          />
          {unit && !hasUnit && <span>{unit}</span>}
          <span className={styles.rounding}>
            {reading && 'number' in reading && !isPlain(text) && `= ${readBack(reading.number)}`}
          </span>
        </div>
        {open && <EntryKeys field={() => field.current} />}
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
        {!marked && (
          <div className={styles.buttons}>
            <Button type="submit" look="main" large off={busy}>
              {busy ? commonWords.oneMoment : commonWords.check} <KeyHint>{keyNames.enter}</KeyHint>
            </Button>
            <Button look="quiet" large off={busy} onClick={() => onSubmit({ dontKnow: true })}>
              {commonWords.dontKnow}
            </Button>
          </div>
        )}
      </form>
      {open && (
        <details className={styles.folded}>
          <summary>{entryWords.calculator}</summary>
          <Calculator
            titled={false}
            onUse={(number) => field.current && typeInto(field.current, number, true)}
          />
        </details>
      )}
      {marked && <NumericResult marked={marked} gaveUp={gaveUp} />}
    </>
  );
}

function NumericResult({
  marked,
  gaveUp,
}: Pick<NumericProps, 'gaveUp'> & { marked: MarkedNumeric }) {
  const section = useRef<HTMLElement>(null);
  // The focus leaves the field, so that the single keys grade.
  useEffect(() => section.current?.focus({ preventScroll: true }), []);
  return (
    <section ref={section} tabIndex={-1} className={styles.result} aria-label={words.result}>
      <p role="status" className={classes(styles.verdict, marked.correct && styles.good)}>
        {marked.correct ? commonWords.rightVerdict : gaveUp ? words.gaveUp : words.wrong}
      </p>
      {marked.slip && <p>{marked.slip}</p>}
      <p className={styles.answer}>
        {marked.answer}
        {marked.tolerance > 0 && (
          <span className={styles.rounding}> {words.tolerance(marked.tolerance)}</span>
        )}
      </p>
      {marked.explanationHtml && <Html className="prose" html={marked.explanationHtml} />}
    </section>
  );
}
