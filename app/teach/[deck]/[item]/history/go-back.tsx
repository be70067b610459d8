'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/app/_ui/button';
import { historyWords as words } from '@/app/_words/teach-history';
import type { FieldProblem } from '@/lib/authoring/refusal';
import { send } from '../../../send';
import styles from '../../../teach.module.css';

interface GoBackProps {
  readonly deck: string;
  readonly slug: string;
  readonly version: number;
}

/** Publishes an old version's text again. */
export function GoBack({ deck, slug, version }: GoBackProps) {
  const router = useRouter();
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [said, setSaid] = useState('');

  async function goBack() {
    const reply = await send('item/back', { deck, slug, version });
    setProblems('done' in reply ? [] : reply.problems);
    setSaid('done' in reply ? words.wentBack(version) : '');
    router.refresh();
  }

  return (
    <>
      <p role="alert" className={styles.problem}>
        {problems.map(({ message }) => message).join(' ')}
      </p>
      <div className={styles.buttons}>
        <Button onClick={goBack}>{words.goBack(version)}</Button>
        <p role="status" className={styles.saved}>
          {said}
        </p>
      </div>
    </>
  );
}
