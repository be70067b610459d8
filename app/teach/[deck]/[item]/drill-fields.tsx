'use client';

import { useId } from 'react';
import type { DrillForm } from '@/lib/authoring/items/item-form';
import { FormulaEditor } from '../../_formula/formula-editor';
import { Problem } from '../../problem';
import teach from '../../teach.module.css';
import { problemAt, useEditing } from './editing';

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
      <h2 className="unseen">What the drill asks</h2>
      <FormulaEditor
        value={form.formula}
        onChange={(formula) => onChange({ ...form, formula })}
        refused={problemAt(problems, 'formula')}
      />
      <div className={teach.field}>
        <label htmlFor={`${id}-level`}>Level that this card asks</label>
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
