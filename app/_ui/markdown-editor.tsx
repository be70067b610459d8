'use client';

import { type ClipboardEvent, type DragEvent, useId, useRef, useState } from 'react';
import { markdownEditorWords as words } from '../_words/markdown-editor';
import { classes } from './classes';
import styles from './markdown-editor.module.css';

/** What became of a file: its name for texts, or why it was not taken. */
export type Uploaded = { readonly name: string } | { readonly problem: string };

interface MarkdownEditorProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly upload: (file: File) => Promise<Uploaded>;
  /** As problems name it. */
  readonly field: string;
  /** What is wrong with the text; empty where nothing is. */
  readonly problem: string;
  readonly rows?: number;
  readonly hint?: string;
}

/** Markdown with TeX to type; pictures and sounds are pasted, dropped or chosen into it. */
export function MarkdownEditor(props: MarkdownEditorProps) {
  const { label, value, onChange, upload, field, problem, rows = 3, hint } = props;
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [told, setTold] = useState('');
  const [over, setOver] = useState(false);

  async function take(files: readonly File[]) {
    for (const file of files) {
      setTold(words.taking(file.name));
      const uploaded = await upload(file);
      if ('problem' in uploaded) return setTold(uploaded.problem);
      insert(area.current as HTMLTextAreaElement, `![${words.describe}](media:${uploaded.name})`);
      setTold('');
    }
  }

  function onPaste(event: ClipboardEvent) {
    const files = [...event.clipboardData.files];
    if (files.length === 0) return;
    event.preventDefault();
    take(files);
  }

  function onDrop(event: DragEvent) {
    const files = [...event.dataTransfer.files];
    setOver(false);
    if (files.length === 0) return;
    event.preventDefault();
    take(files);
  }

  return (
    <div className={styles.editor}>
      <div className={styles.head}>
        <label htmlFor={id}>{label}</label>
        <label className={styles.file}>
          <input
            type="file"
            accept="image/*,audio/*"
            multiple
            aria-label={words.addTo(label)}
            onChange={(event) => {
              take([...(event.target.files ?? [])]);
              event.target.value = '';
            }}
          />
          <span aria-hidden="true">{words.add}</span>
        </label>
      </div>
      <textarea
        ref={area}
        id={id}
        data-field={field}
        rows={rows}
        value={value}
        className={classes(styles.text, over && styles.over)}
        aria-invalid={problem !== ''}
        aria-describedby={`${id}-problem`}
        onChange={(event) => onChange(event.target.value)}
        onPaste={onPaste}
        onDragOver={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      />
      {hint && <p className={styles.hint}>{hint}</p>}
      <p id={`${id}-problem`} role="alert" className={styles.problem}>
        {[problem, told].filter(Boolean).join(' ')}
      </p>
    </div>
  );
}

/** Puts a text where the caret is, as if it were typed, so that undo takes it back, and selects its words. */
function insert(area: HTMLTextAreaElement, text: string): void {
  area.focus();
  document.execCommand('insertText', false, text);
  const start = area.selectionEnd - text.length + 2;
  area.setSelectionRange(start, start + words.describe.length);
}
