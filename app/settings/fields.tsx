'use client';

import { type ReactNode, useId } from 'react';
import styles from './settings.module.css';

interface Labelled {
  readonly label: string;
  readonly hint: ReactNode;
}

/** A label and a line of explanation beside a field. */
export function Field({
  label,
  hint,
  children,
}: Labelled & {
  readonly children: (names: { readonly id: string; readonly hintId: string }) => ReactNode;
}) {
  const id = useId();
  const hintId = `${id}-hint`;
  return (
    <div className={styles.field}>
      <div className={styles.said}>
        <label htmlFor={id}>{label}</label>
        <p id={hintId}>{hint}</p>
      </div>
      <div className={styles.entry}>{children({ id, hintId })}</div>
    </div>
  );
}

/** Something that is on or off. */
export function Switch({
  label,
  hint,
  on,
  onChange,
}: Labelled & { readonly on: boolean; readonly onChange: (on: boolean) => void }) {
  return (
    <Field label={label} hint={hint}>
      {({ id, hintId }) => (
        <input
          id={id}
          type="checkbox"
          aria-describedby={hintId}
          className={styles.switch}
          defaultChecked={on}
          onChange={(event) => onChange(event.target.checked)}
        />
      )}
    </Field>
  );
}

/** One of a few. */
export function Options<Value extends string | number>({
  label,
  hint,
  options,
  value,
  onChange,
}: Labelled & {
  readonly options: readonly (readonly [value: Value, name: string, what: string])[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}) {
  const id = useId();
  return (
    <fieldset className={styles.options} aria-describedby={`${id}-hint`}>
      <legend>{label}</legend>
      <p id={`${id}-hint`}>{hint}</p>
      <div className={styles.choices}>
        {options.map(([one, name, what]) => (
          <label key={one} className={styles.choice}>
            <input
              type="radio"
              name={id}
              value={one}
              defaultChecked={one === value}
              onChange={() => onChange(one)}
            />
            <span>
              <b>{name}</b>
              <small>{what}</small>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
