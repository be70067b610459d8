'use client';

import { type ComponentProps, useState } from 'react';
import { postButtonWords as words } from '../_words/post-button';
import { Button } from './button';
import styles from './post-button.module.css';

interface PostButtonProps extends Pick<ComponentProps<typeof Button>, 'look' | 'large'> {
  readonly path: `/api/${string}`;
  readonly body: object;
  /** Where it goes on; the page itself, made anew, where nothing is named. */
  readonly goTo?: string;
  readonly children: string;
  /** What the button says of, where that is more than it shows: “Pause Matrix Arithmetic”. */
  readonly label?: string;
}

/** A button that does one thing on the server and then shows what came of it. */
export function PostButton({ path, body, goTo, children, label, ...looks }: PostButtonProps) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function post() {
    setBusy(true);
    setProblem(null);
    const said = await problemOf(path, body).catch(() => words.unreachable);
    if (said === null) return goTo === undefined ? location.reload() : location.assign(goTo);
    setProblem(said);
    setBusy(false);
  }

  return (
    <div className={styles.post}>
      <Button {...looks} off={busy} onClick={post} aria-label={label}>
        {children}
      </Button>
      <p role="alert">{problem}</p>
    </div>
  );
}

async function problemOf(path: string, body: object): Promise<string | null> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (response.ok) return null;
  if (response.status >= 500) return words.unreachable;
  const { problem }: { problem: string } = await response.json();
  return problem;
}
