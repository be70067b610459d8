'use client';

import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { FieldProblem } from '@/lib/authoring/refusal';
import { Anchor } from '../_ui/anchor';
import { Button } from '../_ui/button';
import { commonWords } from '../_words/common';
import { teachWords as words } from '../_words/teach';
import { Field } from './field';
import { forgetText, keepText, keptText } from './kept-text';
import { Problem } from './problem';
import { send } from './send';
import styles from './teach.module.css';

interface Typed {
  readonly title: string;
  readonly description: string;
}

const isTyped = (value: unknown): value is Typed =>
  typeof value === 'object' && value !== null && 'title' in value && 'description' in value;

/** Title and description of a new deck; what a guest types waits in the browser until there is an account. */
export function NewDeck() {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState<Typed>({ title: '', description: '' });
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [signIn, setSignIn] = useState(false);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    const kept = keptText('new-deck', isTyped);
    if (kept) setTyped(kept);
  }, []);
  useEffect(() => {
    if (problems.length > 0)
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problems]);

  function change(part: Partial<Typed>) {
    const next = { ...typed, ...part };
    setTyped(next);
    keepText('new-deck', next);
  }

  async function onSubmit(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    const reply = await send<string>('deck/create', typed);
    if ('done' in reply) {
      forgetText('new-deck');
      return location.assign(`/teach/${reply.done}`);
    }
    setBusy(false);
    setProblems(reply.problems);
    setSignIn(reply.signIn === true);
  }

  return (
    <form ref={form} className={styles.form} onSubmit={onSubmit} noValidate>
      <Field
        label={words.deckTitle}
        field="title"
        problems={problems}
        value={typed.title}
        onChange={(event) => change({ title: event.target.value })}
        autoComplete="off"
      />
      <div className={styles.field}>
        <label htmlFor={`${id}-description`}>{words.description}</label>
        <textarea
          id={`${id}-description`}
          rows={3}
          value={typed.description}
          onChange={(event) => change({ description: event.target.value })}
          aria-invalid={problems.some(({ field }) => field === 'description')}
          aria-describedby={`${id}-description-problem`}
        />
        <Problem id={`${id}-description-problem`} problems={problems} field="description" />
      </div>
      <Problem id={`${id}-problem`} problems={problems} field={null} />
      {signIn && (
        <p className={styles.links}>
          <Anchor href="/account?new">{words.account.create}</Anchor>
          <Anchor href="/account">{words.account.signIn}</Anchor>
        </p>
      )}
      <Button type="submit" look="main" off={busy}>
        {busy ? commonWords.oneMoment : words.make}
      </Button>
    </form>
  );
}
