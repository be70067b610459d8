'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { Anchor } from '@/app/_ui/anchor';
import { Button } from '@/app/_ui/button';
import type { Uploaded } from '@/app/_ui/markdown-editor';
import { commonWords } from '@/app/_words/common';
import { itemEditorWords as words } from '@/app/_words/teach-item';
import type { ItemForm } from '@/lib/authoring/items/item-form';
import { Problem } from '../../problem';
import { sendFile } from '../../send';
import teach from '../../teach.module.css';
import { ConceptsField } from './concepts-field';
import { type Editing, EditingContext } from './editing';
import styles from './item-editor.module.css';
import { ItemFields } from './item-fields';
import { Preview } from './preview';
import { type OpenedForm, useItemEditor } from './use-item-editor';

interface ItemEditorProps extends OpenedForm {
  /** Titles of concepts that there are. */
  readonly offered: readonly string[];
}

/** Everything about one item: its fields, how it looks, its draft and its publishing. */
export function ItemEditor({ offered, ...opened }: ItemEditorProps) {
  const { deck, slug } = opened;
  const router = useRouter();
  const root = useRef<HTMLFormElement>(null);
  const submit = useRef<HTMLButtonElement>(null);
  const [note, setNote] = useState('');
  /** A publishing was asked for, and what was wrong with it has not been led to yet. */
  const wasRefused = useRef(false);
  const editor = useItemEditor(opened);
  const { form, base, problems, movedOn, isChanged } = editor;
  const keeping = words.keeping[editor.keeping];

  const editing = useMemo<Editing>(() => {
    const upload = async (file: File): Promise<Uploaded> => {
      const reply = await sendFile(deck, file);
      if ('done' in reply) return reply.done;
      return { problem: reply.problems.map(({ message }) => message).join(' ') };
    };
    return { problems, upload };
  }, [deck, problems]);

  useEffect(() => {
    if (!wasRefused.current || problems.length === 0) return;
    wasRefused.current = false;
    // The first field that is at fault is where one goes on.
    root.current?.querySelector<HTMLElement>('[data-field][aria-invalid="true"]')?.focus();
  }, [problems]);

  async function publish(over?: number) {
    wasRefused.current = true;
    if (await editor.publish(note, over)) {
      wasRefused.current = false;
      setNote('');
      // The button that puts this version over another one goes when it has done so.
      if (over !== undefined) submit.current?.focus();
      router.refresh();
    }
  }

  /** Enter in a field is not meant to publish; beside the button it is. */
  function onKeyDown(event: KeyboardEvent) {
    const { key, target } = event;
    if (key === 'Enter' && target instanceof HTMLInputElement && target.name !== 'note') {
      event.preventDefault();
    }
  }

  async function discard() {
    if (!(await editor.discard())) return;
    if (base === 0) location.assign(`/teach/${deck}`);
    else location.reload();
  }

  return (
    <EditingContext value={editing}>
      <form
        ref={root}
        className={styles.editor}
        noValidate
        onKeyDown={onKeyDown}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          publish();
        }}
      >
        <div className={form.kind === 'drill' ? styles.whole : styles.fields}>
          <ItemFields form={form} onChange={editor.change} />
          <ConceptsField
            concepts={form.concepts}
            offered={offered}
            onChange={(concepts) => editor.change({ ...form, concepts } as ItemForm)}
          />
        </div>
        {form.kind !== 'drill' && <Preview parts={editor.preview} />}
        <div className={styles.bar}>
          <Problem id="publish-problem" problems={problems} field={null} />
          {editor.signIn && (
            <p className={teach.links}>
              <Anchor href="/account">{words.signIn}</Anchor>
            </p>
          )}
          {movedOn && (
            <div className={teach.buttons}>
              <Anchor href={`/teach/${deck}/${slug}/history`}>{words.look}</Anchor>
              <Button onClick={() => publish(movedOn.version)}>{words.over}</Button>
            </div>
          )}
          <div className={styles.publish}>
            <p role="status" className={styles.state} data-keeping={editor.keeping}>
              {editor.said || (isChanged ? words.changed(keeping) : keeping)}
            </p>
            {base > 0 && (
              <input
                className={styles.note}
                name="note"
                value={note}
                maxLength={300}
                aria-label={words.note}
                placeholder={words.note}
                onChange={(event) => setNote(event.target.value)}
              />
            )}
            {isChanged && (
              <Button look="quiet" onClick={discard}>
                {words.discard}
              </Button>
            )}
            <Button ref={submit} type="submit" look="main" off={editor.busy}>
              {editor.busy ? commonWords.oneMoment : words.publish}
            </Button>
          </div>
        </div>
      </form>
    </EditingContext>
  );
}
