'use client';

import { useEffect, useRef } from 'react';
import { settingsWords as words } from '../_words/settings';
import { Field } from './fields';
import styles from './settings.module.css';

interface NumberFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: number | null;
  readonly limits: readonly [number, number];
  /** An empty field means no limit; else it is not taken. */
  readonly optional?: boolean;
  readonly onChange: (value: number | null) => void;
  readonly onRefuse: (message: string) => void;
}

/** Milliseconds without a further key after which a number counts as typed. */
const PAUSE = 500;

/** A whole number, taken when the field is left or after a pause. */
export function NumberField(props: NumberFieldProps) {
  const { label, hint, value, limits, optional = false, onChange, onRefuse } = props;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const taken = useRef(value === null ? '' : String(value));

  const field = useRef<HTMLInputElement>(null);
  const leaving = useRef(take);
  useEffect(() => {
    leaving.current = take;
  });

  // What was typed before the page is left must not be lost for want of a pause.
  useEffect(() => {
    const leave = () => field.current && leaving.current(field.current);
    addEventListener('pagehide', leave);
    return () => removeEventListener('pagehide', leave);
  }, []);

  function take(input: HTMLInputElement) {
    clearTimeout(timer.current);
    const typed = input.value.trim();
    // A number field gives an empty text for what is no number.
    const isMissing = typed === '' && (!optional || input.validity.badInput);
    if (typed === taken.current && !isMissing) return;
    if (isMissing) return onRefuse(words.notWhole);
    taken.current = typed;
    onChange(typed === '' ? null : Number(typed));
  }

  return (
    <Field label={label} hint={hint}>
      {({ id, hintId }) => (
        <input
          ref={field}
          id={id}
          type="number"
          inputMode="numeric"
          min={limits[0]}
          max={limits[1]}
          step={1}
          defaultValue={value ?? ''}
          placeholder={optional ? words.noLimit : undefined}
          aria-describedby={hintId}
          className={styles.number}
          onChange={({ target }) => {
            clearTimeout(timer.current);
            timer.current = setTimeout(() => take(target), PAUSE);
          }}
          onBlur={({ target }) => take(target)}
        />
      )}
    </Field>
  );
}
