'use client';

import { type FormEvent, useId, useRef, useState } from 'react';
import { Button } from '../_ui/button';
import { accountWords as words } from '../_words/account';
import { commonWords } from '../_words/common';
import styles from './account.module.css';
import type { AccountReply } from './wire';

interface AccountFormProps {
  readonly mode: 'sign-in' | 'sign-up';
}

type Problem = Extract<AccountReply, { problem: string }>;

const lost: Problem = { problem: words.lost, field: null };

async function send(mode: string, form: FormData): Promise<AccountReply> {
  const body = { email: form.get('email'), password: form.get('password') };
  const response = await fetch(`/api/account/${mode}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return response.status < 500 ? response.json() : lost;
}

/** E-mail and password, to open an account or to make one. */
export function AccountForm({ mode }: AccountFormProps) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const isNew = mode === 'sign-up';

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setBusy(true);
    const reply = await send(mode, new FormData(event.currentTarget)).catch(() => lost);
    if ('goTo' in reply) {
      // A whole new page: nothing that was shown to the guest stays behind.
      return location.assign(reply.goTo);
    }
    setBusy(false);
    setProblem(reply);
    form.current?.querySelector<HTMLInputElement>(`[name=${reply.field ?? 'email'}]`)?.focus();
  }

  const errorOf = (field: 'email' | 'password') => ({
    'aria-invalid': problem?.field === field,
    'aria-describedby': problem?.field === field ? `${id}-problem` : undefined,
  });
  return (
    <form ref={form} className={styles.form} onSubmit={onSubmit} noValidate>
      <p role="alert" id={`${id}-problem`} className={styles.problem}>
        {problem?.problem}
      </p>
      <div className={styles.field}>
        <label htmlFor={`${id}-email`}>{words.fields.email}</label>
        <input
          id={`${id}-email`}
          name="email"
          type="email"
          autoComplete="username"
          required
          {...errorOf('email')}
        />
      </div>
      <div className={styles.field}>
        <label htmlFor={`${id}-password`}>{words.fields.password}</label>
        <input
          id={`${id}-password`}
          name="password"
          type="password"
          autoComplete={isNew ? 'new-password' : 'current-password'}
          required
          {...errorOf('password')}
        />
        {isNew && <p className={styles.hint}>{words.fields.passwordHint}</p>}
      </div>
      <Button type="submit" look="main" large off={busy}>
        {busy ? commonWords.oneMoment : isNew ? words.signUp : words.signIn}
      </Button>
    </form>
  );
}
