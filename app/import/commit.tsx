'use client';

import { useId, useState } from 'react';
import { Anchor } from '../_ui/anchor';
import { Button } from '../_ui/button';
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
          <label htmlFor={id}>Name of the new deck</label>
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
        <Button look="main" large disabled={busy} onClick={commit}>
          {busy ? 'Importing …' : 'Import'}
        </Button>
        <Anchor href="/import">Choose another file</Anchor>
      </div>
    </div>
  );
}

function Done({ deck, items, cards, reviews, media, skipped }: CommitReply) {
  return (
    <div role="status" className={styles.done}>
      <p>
        <strong>Imported.</strong> {counted(items, 'item')} with {counted(cards, 'card')}
        {reviews > 0 && `, ${counted(reviews, 'past answer')}`}
        {media > 0 && `, ${counted(media, 'picture or sound', 'pictures and sounds')}`}
        {skipped > 0 && `; left out: ${skipped}`}.
      </p>
      <p className={styles.buttons}>
        <Anchor href={`/decks/${deck}`}>Open the deck</Anchor>
        <Anchor href={`/teach/${deck}`}>Edit it</Anchor>
      </p>
    </div>
  );
}

function counted(count: number, one: string, more = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : more}`;
}
