'use client';

import { useId } from 'react';
import { itemFieldWords as words } from '@/app/_words/teach-item';
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
      <h2 className="unseen">{words.drill.title}</h2>
      <FormulaEditor
        value={form.formula}
        onChange={(formula) => onChange({ ...form, formula })}
        refused={problemAt(problems, 'formula')}
      />
      <div className={teach.field}>
        <label htmlFor={`${id}-level`}>{words.drill.level}</label>
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
