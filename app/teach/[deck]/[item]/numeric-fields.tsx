'use client';

import { itemFieldWords as words } from '@/app/_words/teach-item';
import type { NumericForm } from '@/lib/authoring/items/item-form';
import { toleranceWords } from '@/lib/authoring/items/tolerance-words';
import { Field } from '../../field';
import teach from '../../teach.module.css';
import { useEditing } from './editing';
import { Text } from './text';

interface NumericFieldsProps {
  readonly form: NumericForm;
  readonly onChange: (form: NumericForm) => void;
}

/** A question whose answer is a number, and what of it counts as right, said in words. */
export function NumericFields({ form, onChange }: NumericFieldsProps) {
  const { prompt, answer, tolerance, unit, explanation } = form;
  const { problems } = useEditing();
  const change = (part: Partial<NumericForm>) => onChange({ ...form, ...part });
  return (
    <>
      <Text
        label={words.question}
        field="prompt"
        value={prompt}
        hint={words.markdown}
        onChange={(value) => change({ prompt: value })}
      />
      <div className={teach.row}>
        <Field
          label={words.number.answer}
          field="answer"
          problems={problems}
          value={answer}
          inputMode="decimal"
          autoComplete="off"
          onChange={(event) => change({ answer: event.target.value })}
        />
        <Field
          label={words.optional.tolerance}
          field="tolerance"
          problems={problems}
          value={tolerance}
          inputMode="decimal"
          autoComplete="off"
          onChange={(event) => change({ tolerance: event.target.value })}
        />
        <Field
          label={words.optional.unit}
          field="unit"
          problems={problems}
          value={unit}
          autoComplete="off"
          onChange={(event) => change({ unit: event.target.value })}
        />
      </div>
      <p role="status" className={teach.counts}>
        {toleranceWords(answer, tolerance, unit)}
      </p>
      <Text
        label={words.optional.explanation}
        field="explanation"
        value={explanation}
        onChange={(value) => change({ explanation: value })}
      />
    </>
  );
}
