'use client';

import { type FormEvent, useId, useState } from 'react';
import { Button } from '../_ui/button';
import { accountWords as words } from '../_words/account';
import styles from './account.module.css';
import type { AccountReply } from './wire';

interface ChangeFormProps {
  readonly path: string;
  readonly fields: readonly {
    readonly name: 'email' | 'password' | 'current';
    readonly label: string;
    readonly type: 'email' | 'password';
    readonly autoComplete: string;
  }[];
  readonly submit: string;
}

const LOST: AccountReply = {
  problem: words.lost,
  field: null,
};

/** A few fields that change something about the account. */
export function ChangeForm({ path, fields, submit }: ChangeFormProps) {
  const id = useId();
  const [busy, setBusy] = useState(false);
  const [reply, setReply] = useState<AccountReply | null>(null);
  const problem = reply && 'problem' in reply ? reply : null;

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    const told = await send(path, Object.fromEntries(form)).catch(() => LOST);
    if ('goTo' in told) return location.assign(told.goTo);
    setBusy(false);
    setReply(told);
  }

  return (
    <form className={styles.form} onSubmit={onSubmit}>
      <p role="alert" id={`${id}-problem`} className={styles.problem}>
        {problem?.problem}
      </p>
      {fields.map(({ name, label, type, autoComplete }) => (
        <div key={name} className={styles.field}>
          <label htmlFor={`${id}-${name}`}>{label}</label>
          <input
            id={`${id}-${name}`}
            required
            {...{ name, type, autoComplete }}
            aria-invalid={problem?.field === name}
            aria-describedby={problem?.field === name ? `${id}-problem` : undefined}
          />
        </div>
      ))}
      <Button type="submit" look="plain" off={busy}>
        {submit}
      </Button>
    </form>
  );
}

async function send(path: string, body: object): Promise<AccountReply> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return response.json();
}
