'use client';

import { useRef } from 'react';
import { Button } from '@/app/_ui/button';
import { itemFieldWords as words } from '@/app/_words/teach-item';
import type { ClozeForm } from '@/lib/authoring/items/item-form';
import { clozeNumbers } from '@/lib/bank/parts';
import teach from '../../teach.module.css';
import { Text } from './text';

interface ClozeFieldsProps {
  readonly form: ClozeForm;
  readonly onChange: (form: ClozeForm) => void;
}

/** A text with gaps; what is selected becomes one at a button's press. */
export function ClozeFields({ form, onChange }: ClozeFieldsProps) {
  const { text, extra, source } = form;
  const root = useRef<HTMLDivElement>(null);
  const change = (part: Partial<ClozeForm>) => onChange({ ...form, ...part });
  const numbers = clozeNumbers(text);

  function hide(number: number) {
    const area = root.current?.querySelector('textarea') as HTMLTextAreaElement;
    const { selectionStart: from, selectionEnd: to } = area;
    const hidden = area.value.slice(from, to) || words.cloze.answer;
    area.focus();
    document.execCommand('insertText', false, `{{c${number}::${hidden}}}`);
  }

  const next = (numbers.at(-1) ?? 0) + 1;
  return (
    <>
      <div ref={root}>
        <Text
          label={words.cloze.text}
          field="text"
          rows={4}
          value={text}
          hint={words.cloze.hint}
          onChange={(value) => change({ text: value })}
        />
      </div>
      <div className={teach.buttons}>
        <Button onClick={() => hide(next)}>{words.cloze.hide}</Button>
        {numbers.length > 0 && (
          <Button look="quiet" onClick={() => hide(next - 1)}>
            {words.cloze.hideToo}
          </Button>
        )}
      </div>
      <Text
        label={words.optional.extra}
        field="extra"
        rows={2}
        value={extra}
        onChange={(value) => change({ extra: value })}
      />
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
