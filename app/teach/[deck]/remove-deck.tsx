'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { removeDeckWords as words } from '@/app/_words/teach-deck';
import type { FieldProblem } from '@/lib/authoring/refusal';
import { Problem } from '../problem';
import { send } from '../send';
import styles from '../teach.module.css';

interface RemoveDeckProps {
  readonly deck: string;
  readonly withdrawn: boolean;
  readonly learners: number;
}

/** Deletes a deck, withdraws one that is studied, and hands a withdrawn one out again. */
export function RemoveDeck({ deck, withdrawn, learners }: RemoveDeckProps) {
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const { ask, title, text, go } = learners > 0 ? words.withdraw : words.delete;

  async function act(path: 'deck/delete' | 'deck/restore') {
    const reply = await send<string | null>(path, { deck });
    if (!('done' in reply)) return setProblems(reply.problems);
    if (reply.done === 'deleted') return location.assign('/teach');
    setAsking(false);
    router.refresh();
  }

  return (
    <div className={styles.form}>
      <Problem id="remove-problem" problems={problems} field={null} />
      <div className={styles.buttons}>
        {withdrawn ? (
          <Button onClick={() => act('deck/restore')}>{words.restore}</Button>
        ) : (
          <Button look="quiet" onClick={() => setAsking(true)}>
            {ask}
          </Button>
        )}
      </div>
      <Dialog title={title} open={asking} onClose={() => setAsking(false)}>
        <div className={styles.form}>
          <p>{text(learners)}</p>
          <div className={styles.buttons}>
            <Button look="main" onClick={() => act('deck/delete')}>
              {go}
            </Button>
            <Button onClick={() => setAsking(false)}>{words.keep}</Button>
          </div>
        </div>
      </Dialog>
    </div>
  );
}
