'use client';

import { type ComponentProps, useId } from 'react';
import type { FieldProblem } from '@/lib/authoring/refusal';
import { Problem } from './problem';
import styles from './teach.module.css';

interface FieldProps extends Omit<ComponentProps<'input'>, 'name' | 'id'> {
  readonly label: string;
  /** As problems name it. */
  readonly field: string;
  readonly problems: readonly FieldProblem[];
  readonly hint?: string;
}

/** A line to type into, with its label and what is wrong with it. */
export function Field({ label, field, problems, hint, ...rest }: FieldProps) {
  const id = useId();
  const isWrong = problems.some((problem) => problem.field === field);
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        {...rest}
        id={id}
        data-field={field}
        aria-invalid={isWrong}
        aria-describedby={hint ? `${id}-problem ${id}-hint` : `${id}-problem`}
      />
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <Problem id={`${id}-problem`} problems={problems} field={field} />
    </div>
  );
}
