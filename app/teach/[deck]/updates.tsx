'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { Html } from '@/app/_ui/html';
import { updateWords as words } from '@/app/_words/teach-deck';
import type { Update } from '@/lib/authoring/copies/updates';
import type { FieldProblem } from '@/lib/authoring/refusal';
import { Differences } from '../differences';
import { Problem } from '../problem';
import { send } from '../send';
import styles from '../teach.module.css';

interface UpdatesProps {
  readonly deck: string;
  readonly updates: readonly (Update & { readonly titleHtml: string })[];
}

/** What changed in the deck that this one was copied from, to be taken over or left item by item. */
export function Updates({ deck, updates }: UpdatesProps) {
  const router = useRouter();
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);

  async function decide({ from, version }: Update, take: boolean) {
    const reply = await send('deck/update', { deck, from, version, take });
    setProblems('done' in reply ? [] : reply.problems);
    // What was decided goes, and the last one takes the list with it.
    document.getElementById(updates.length > 1 ? 'updates' : 'items')?.focus();
    router.refresh();
  }

  return (
    <Card className={styles.form} aria-labelledby="updates">
      <h2 id="updates" tabIndex={-1}>
        {words.title}
      </h2>
      <Problem id="updates-problem" problems={problems} field={null} />
      <ul className={styles.decks}>
        {updates.map((update) => (
          <li key={update.from} className={styles.deck}>
            <Html className={`prose ${styles.title}`} html={update.titleHtml} />
            <p className={styles.hint}>
              {update.slug === null ? words.isNew : update.edited ? words.both : words.theirs}
            </p>
            {update.changes.length > 0 && (
              <details>
                <summary>{words.changes}</summary>
                <Differences changes={update.changes} />
              </details>
            )}
            <div className={styles.buttons}>
              <Button onClick={() => decide(update, true)}>{words.take}</Button>
              {update.slug !== null && (
                <Button look="quiet" onClick={() => decide(update, false)}>
                  {words.leave}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
