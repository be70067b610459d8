'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { Html } from '@/app/_ui/html';
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
    router.refresh();
  }

  return (
    <Card className={styles.form} aria-labelledby="updates">
      <h2 id="updates">Updates of the original</h2>
      <Problem id="updates-problem" problems={problems} field={null} />
      <ul className={styles.decks}>
        {updates.map((update) => (
          <li key={update.from} className={styles.deck}>
            <Html className={`prose ${styles.title}`} html={update.titleHtml} />
            <p className={styles.hint}>
              {update.slug === null
                ? 'New over there.'
                : update.edited
                  ? 'Changed over there, and you edited yours: taking it over puts their text in place of yours (yours stays in the history).'
                  : 'Changed over there; yours is as it was copied.'}
            </p>
            {update.changes.length > 0 && (
              <details>
                <summary>What changes</summary>
                <Differences changes={update.changes} />
              </details>
            )}
            <div className={styles.buttons}>
              <Button onClick={() => decide(update, true)}>Take it over</Button>
              {update.slug !== null && (
                <Button look="quiet" onClick={() => decide(update, false)}>
                  Leave mine
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
