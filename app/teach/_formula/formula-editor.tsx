'use client';

import { type KeyboardEvent, useMemo, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { formulaWords as words } from '@/app/_words/teach-formula';
import { headerOf } from '@/lib/authoring/formula/header';
import { LONGEST_TEXT } from '@/lib/authoring/formula/limits';
import { STARTER } from '@/lib/authoring/formula/starter';
import { useFocusField } from '../use-focus-field';
import { Example } from './example';
import { FitShare } from './fit-share';
import styles from './formula-editor.module.css';
import { FormulaText } from './formula-text';
import { HeaderForm } from './header-form';
import { Mistakes } from './mistakes';
import { SeedsTable } from './seeds-table';
import { StudentPreview } from './student-preview';
import { useExamine } from './use-examine';

interface FormulaEditorProps {
  /** A template file's text, the only truth: every field here reads it and writes it. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What the server said was wrong when it was to be published. */
  readonly refused?: string;
}

/** A drill's template as it is written: its text, its fields, and what becomes of it, at every change. */
export function FormulaEditor({ value, onChange, refused }: FormulaEditorProps) {
  const focusField = useFocusField();
  const [seed, setSeed] = useState(1);
  const [level, setLevel] = useState(1);
  const { reply, lost, isFresh } = useExamine(value, level, seed);
  const header = useMemo(() => headerOf(value), [value]);
  const isEmpty = value.trim() === '';
  // A page on which nothing stands yet has no mistakes.
  const problems = isEmpty ? [] : (reply?.problems ?? []);

  /** Enter in a field is not meant to publish. */
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      setSeed((before) => before + 1);
    }
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears keys of the fields in it
    <div className={styles.editor} onKeyDown={onKeyDown}>
      <div className={styles.written}>
        {isEmpty && (
          <div className={styles.starter}>
            <p>{words.blank}</p>
            <Button
              onClick={() => {
                onChange(STARTER);
                focusField('formula');
              }}
            >
              {words.begin}
            </Button>
          </div>
        )}
        <FormulaText
          value={value}
          onChange={onChange}
          problems={problems}
          shapes={reply?.shapes ?? []}
          maxLength={LONGEST_TEXT}
        >
          {lost && <p className={styles.lost}>{lost}</p>}
          {refused && problems.length === 0 && <p className={styles.lost}>{refused}</p>}
        </FormulaText>
        {header && <HeaderForm text={value} header={header} onChange={onChange} />}
      </div>
      <div className={styles.made}>
        <Example
          reply={reply}
          isFresh={isFresh}
          isEmpty={isEmpty}
          seed={seed}
          onSeed={setSeed}
          onLevel={setLevel}
        />
        {reply && header && problems.length === 0 && !isEmpty && (
          <>
            <Mistakes text={value} header={header} reply={reply} onChange={onChange} />
            <FitShare text={value} level={reply.level} isFresh={isFresh} />
            <StudentPreview text={value} level={reply.level} seed={seed} onSeed={setSeed} />
            <SeedsTable text={value} level={reply.level} onSeed={setSeed} />
          </>
        )}
      </div>
    </div>
  );
}
