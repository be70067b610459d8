'use client';

import { useId } from 'react';
import type { DrillForm } from '@/lib/authoring/items/item-form';
import { Problem } from '../../problem';
import teach from '../../teach.module.css';
import { useEditing } from './editing';

interface DrillFieldsProps {
  readonly form: DrillForm;
  readonly onChange: (form: DrillForm) => void;
}

/** A drill's formula, and the level at which this item asks it. */
export function DrillFields({ form, onChange }: DrillFieldsProps) {
  const id = useId();
  const { problems } = useEditing();
  return (
    <>
      <div className={teach.field}>
        <label htmlFor={id}>Formula</label>
        <textarea
          id={id}
          rows={14}
          value={form.formula}
          spellCheck={false}
          aria-describedby={`${id}-problem`}
          onChange={(event) => onChange({ ...form, formula: event.target.value })}
        />
        <Problem id={`${id}-problem`} problems={problems} field="formula" />
      </div>
      <div className={teach.field}>
        <label htmlFor={`${id}-level`}>Level</label>
        <input
          id={`${id}-level`}
          type="number"
          min={1}
          value={form.level}
          aria-describedby={`${id}-level-problem`}
          onChange={({ target }) =>
            onChange({ ...form, level: Math.max(1, Math.trunc(target.valueAsNumber || 1)) })
          }
        />
        <Problem id={`${id}-level-problem`} problems={problems} field="level" />
      </div>
    </>
  );
}
