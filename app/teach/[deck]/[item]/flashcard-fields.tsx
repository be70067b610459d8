'use client';

import { useId } from 'react';
import { Button } from '@/app/_ui/button';
import { itemFieldWords as words } from '@/app/_words/teach-item';
import type { FlashcardForm } from '@/lib/authoring/items/item-form';
import teach from '../../teach.module.css';
import { useFocusField } from '../../use-focus-field';
import { Text } from './text';

interface FlashcardFieldsProps {
  readonly form: FlashcardForm;
  readonly onChange: (form: FlashcardForm) => void;
}

/** A card's sides, what may be typed instead of turning it, and further sides that are asked. */
export function FlashcardFields({ form, onChange }: FlashcardFieldsProps) {
  const { front, back, answers, more, source } = form;
  const id = useId();
  const focusField = useFocusField();
  const change = (part: Partial<FlashcardForm>) => onChange({ ...form, ...part });
  const changeSide = (place: number, part: Partial<(typeof more)[number]>) =>
    change({ more: more.map((side, at) => (at === place ? { ...side, ...part } : side)) });

  function add(side: (typeof more)[number]) {
    change({ more: [...more, side] });
    focusField(`more.${more.length}.front`);
  }

  function remove(place: number) {
    change({ more: more.filter((_, at) => at !== place) });
    focusField(more.length > 1 ? `more.${Math.min(place, more.length - 2)}.front` : 'back');
  }

  return (
    <>
      <Text
        label={words.card.front}
        field="front"
        value={front}
        hint={words.markdown}
        onChange={(value) => change({ front: value })}
      />
      <Text
        label={words.card.back}
        field="back"
        value={back}
        onChange={(value) => change({ back: value })}
      />
      <div className={teach.field}>
        <label htmlFor={`${id}-answers`}>{words.optional.answers}</label>
        <textarea
          id={`${id}-answers`}
          rows={1}
          value={answers.join('\n')}
          aria-describedby={`${id}-answers-hint`}
          onChange={({ target }) =>
            change({ answers: target.value === '' ? [] : target.value.split('\n') })
          }
        />
        <p id={`${id}-answers-hint`} className={teach.hint}>
          {words.card.answersHint}
        </p>
      </div>
      {more.map((side, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sides have no other name than their place
        <fieldset key={place} className={teach.side}>
          <legend>{words.card.side(place + 2)}</legend>
          <Text
            label={words.card.asked(place + 2)}
            field={`more.${place}.front`}
            value={side.front}
            onChange={(value) => changeSide(place, { front: value })}
          />
          <Text
            label={words.card.answer(place + 2)}
            field={`more.${place}.back`}
            value={side.back}
            onChange={(value) => changeSide(place, { back: value })}
          />
          <Button
            look="quiet"
            aria-label={words.card.remove(place + 2)}
            onClick={() => remove(place)}
          >
            {words.card.removeThis}
          </Button>
        </fieldset>
      ))}
      <div className={teach.buttons}>
        <Button onClick={() => add({ front: back, back: front })}>{words.card.otherWay}</Button>
        <Button look="quiet" onClick={() => add({ front: '', back: '' })}>
          {words.card.another}
        </Button>
      </div>
      <Text
        label={words.optional.source}
        field="source"
        rows={1}
        value={source}
        onChange={(value) => change({ source: value })}
      />
    </>
  );
}
