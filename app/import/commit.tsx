'use client';

import { useId, useState } from 'react';
import { Anchor } from '../_ui/anchor';
import { Button } from '../_ui/button';
import { commitWords as words } from '../_words/import';
import styles from './import.module.css';
import { sendCommit } from './send-file';
import type { CommitBody, CommitReply } from './wire';

interface CommitProps {
  readonly file: string;
  readonly into: CommitBody['into'];
  /** What a new deck is called; null where it goes into one that is there. */
  readonly title: string | null;
}

/** The name of a new deck, and the button that does the import. */
export function Commit({ file, into, title }: CommitProps) {
  const id = useId();
  const [name, setName] = useState(title ?? '');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [done, setDone] = useState<CommitReply | null>(null);

  async function commit() {
    setBusy(true);
    const isRenamed = title !== null && name.trim() !== '' && name !== title;
    const reply = await sendCommit({ file, into: isRenamed ? { kind: 'new', title: name } : into });
    if ('problem' in reply) {
      setProblem(reply.problem);
      setBusy(false);
    } else setDone(reply);
  }

  if (done) return <Done {...done} />;
  return (
    <div className={styles.commit}>
      {title !== null && (
        <div className={styles.field}>
          <label htmlFor={id}>{words.name}</label>
          <input
            id={id}
            value={name}
            maxLength={120}
            onChange={(event) => setName(event.target.value)}
          />
        </div>
      )}
      <p role="alert" className={styles.problem}>
        {problem}
      </p>
      <div className={styles.buttons}>
        <Button look="main" large off={busy} onClick={commit}>
          {busy ? words.going : words.go}
        </Button>
        <Anchor href="/import">{words.another}</Anchor>
      </div>
    </div>
  );
}

function Done({ deck, ...made }: CommitReply) {
  return (
    <div role="status" className={styles.done}>
      <p>
        <strong>{words.imported}</strong> {words.what(made)}
      </p>
      <p className={styles.buttons}>
        <Anchor href={`/decks/${deck}`}>{words.open}</Anchor>
        <Anchor href={`/teach/${deck}`}>{words.edit}</Anchor>
      </p>
    </div>
  );
}
