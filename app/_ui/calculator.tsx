'use client';

import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { entryWords as words } from '../_words/entry';
import styles from './calculator.module.css';
import { readBack, readingOf } from './cells';
import { typeInto } from './type-into';

const KEYS = ['tanh(', 'σ(', 'exp(', 'ln(', '√(', '(', ')'] as const;

interface CalculatorProps {
  /** Takes a result over into the answer. */
  readonly onUse: (number: string) => void;
  /** Whether its name stands over it, or what it is in says it already. */
  readonly titled?: boolean;
}

/** A line to compute with while answering; Enter takes the result over. */
export function Calculator({ onUse, titled = true }: CalculatorProps) {
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const reading = readingOf(text);
  const result = reading && 'number' in reading ? reading.number : null;

  function use() {
    if (result !== null) onUse(String(Number(result.toPrecision(6))));
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    use();
  }

  return (
    <section className={styles.calculator} aria-labelledby={id}>
      <h2 id={id} className={titled ? styles.title : 'unseen'}>
        {words.calculator}
      </h2>
      <input
        ref={field}
        className={styles.line}
        aria-labelledby={id}
        placeholder={words.calculatorExample}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={200}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className={styles.keys}>
        {KEYS.map((key) => (
          <button
            key={key}
            type="button"
            className={styles.key}
            onClick={() => typeInto(field.current as HTMLInputElement, key)}
          >
            {key}
          </button>
        ))}
      </div>
      <p className={styles.result}>
        <output aria-live="polite">{result === null ? '' : `= ${readBack(result)}`}</output>
        <button type="button" className={styles.use} disabled={result === null} onClick={use}>
          {words.use}
        </button>
      </p>
    </section>
  );
}
