'use client';

import { useState } from 'react';
import { Button } from '../_ui/button';
import { accountWords as words } from '../_words/account';
import styles from './account.module.css';
import type { AccountReply } from './wire';

interface ActProps {
  readonly actions: readonly {
    readonly label: string;
    readonly path: string;
    readonly body: object;
    readonly look: 'main' | 'plain';
  }[];
}

/** Buttons that each do one thing to the account and go on from there. */
export function Act({ actions }: ActProps) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  async function act(path: string, body: object) {
    setBusy(true);
    try {
      const response = await fetch(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      const reply: AccountReply = await response.json();
      if ('goTo' in reply) return location.assign(reply.goTo);
      setProblem(reply.problem);
    } catch {
      setProblem(words.lost);
    }
    setBusy(false);
  }
  return (
    <>
      <p role="alert" className={styles.problem}>
        {problem}
      </p>
      <div className={styles.buttons}>
        {actions.map(({ label, path, body, look }) => (
          <Button key={label} look={look} off={busy} onClick={() => act(path, body)}>
            {label}
          </Button>
        ))}
      </div>
    </>
  );
}
