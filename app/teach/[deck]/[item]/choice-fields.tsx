'use client';

import { useId } from 'react';
import { Button } from '@/app/_ui/button';
import { itemFieldWords as words } from '@/app/_words/teach-item';
import type { ChoiceForm } from '@/lib/authoring/items/item-form';
import { Problem } from '../../problem';
import teach from '../../teach.module.css';
import { useFocusField } from '../../use-focus-field';
import { useEditing } from './editing';
import { Text } from './text';

interface ChoiceFieldsProps {
  readonly form: ChoiceForm;
  readonly onChange: (form: ChoiceForm) => void;
}

const FEWEST = 2;
const MOST = 12;

/** A question with its options, each with the reason why it is right or wrong. */
export function ChoiceFields({ form, onChange }: ChoiceFieldsProps) {
  const { prompt, options, right, explanation } = form;
  const id = useId();
  const { problems } = useEditing();
  const focusField = useFocusField();
  const change = (part: Partial<ChoiceForm>) => onChange({ ...form, ...part });
  const changeOption = (place: number, part: Partial<(typeof options)[number]>) =>
    change({ options: options.map((one, at) => (at === place ? { ...one, ...part } : one)) });

  function remove(place: number) {
    const stays = right === null || right < place ? right : right === place ? null : right - 1;
    change({ options: options.filter((_, at) => at !== place), right: stays });
    focusField(`options.${Math.min(place, options.length - 2)}.text`);
  }

  function add() {
    change({ options: [...options, { text: '', why: '' }] });
    focusField(`options.${options.length}.text`);
  }

  return (
    <>
      <Text
        label={words.question}
        field="prompt"
        value={prompt}
        hint={words.markdown}
        onChange={(value) => change({ prompt: value })}
      />
      <Problem id={`${id}-right`} problems={problems} field="right" />
      <Problem id={`${id}-options`} problems={problems} field="options" />
      {options.map((option, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: options have no other name than their place
        <fieldset key={place} className={teach.side}>
          <legend>{words.option.name(place + 1)}</legend>
          <div className={teach.optionHead}>
            <label className={teach.option}>
              <input
                type="radio"
                name={`${id}-right`}
                checked={right === place}
                aria-describedby={`${id}-right`}
                onChange={() => change({ right: place })}
              />
              <span>{words.option.isRight(place + 1)}</span>
            </label>
            {options.length > FEWEST && (
              <Button
                look="quiet"
                aria-label={words.option.remove(place + 1)}
                onClick={() => remove(place)}
              >
                {words.remove}
              </Button>
            )}
          </div>
          <Text
            label={words.option.name(place + 1)}
            field={`options.${place}.text`}
            rows={1}
            value={option.text}
            onChange={(value) => changeOption(place, { text: value })}
          />
          <Text
            label={words.option.why(place + 1, right === place)}
            field={`options.${place}.why`}
            rows={1}
            value={option.why}
            onChange={(value) => changeOption(place, { why: value })}
          />
        </fieldset>
      ))}
      {options.length < MOST && (
        <div className={teach.buttons}>
          <Button onClick={add}>{words.option.another}</Button>
        </div>
      )}
      <Text
        label={words.explanation}
        field="explanation"
        value={explanation}
        onChange={(value) => change({ explanation: value })}
      />
    </>
  );
}
