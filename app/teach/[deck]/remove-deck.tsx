'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
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
  const studied = learners > 0;

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
          <Button onClick={() => act('deck/restore')}>Hand the deck out again</Button>
        ) : (
          <Button look="quiet" onClick={() => setAsking(true)}>
            {studied ? 'Withdraw the deck …' : 'Delete the deck …'}
          </Button>
        )}
      </div>
      <Dialog
        title={studied ? 'Withdraw this deck?' : 'Delete this deck?'}
        open={asking}
        onClose={() => setAsking(false)}
      >
        <div className={styles.form}>
          <p>
            {studied
              ? `${learners === 1 ? 'One learner has' : `${learners} learners have`} cards of it, so it is not deleted: it is handed out to nobody, and what was answered stays.`
              : 'Nobody has studied it: it goes for good, with its items, drafts and pictures.'}
          </p>
          <div className={styles.buttons}>
            <Button look="main" onClick={() => act('deck/delete')}>
              {studied ? 'Withdraw it' : 'Delete it'}
            </Button>
            <Button onClick={() => setAsking(false)}>Keep it</Button>
          </div>
        </div>
      </Dialog>
    </div>
  );
}
