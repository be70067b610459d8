'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { teachWords } from '@/app/_words/teach';
import { teachDeckWords as words } from '@/app/_words/teach-deck';
import type { FieldProblem } from '@/lib/authoring/refusal';
import { Field } from '../field';
import { Problem } from '../problem';
import { send } from '../send';
import styles from '../teach.module.css';

interface DeckDetailsProps {
  readonly deck: string;
  readonly title: string;
  readonly description: string;
}

/** Title and description of a deck, to be changed. */
export function DeckDetails({ deck, title, description }: DeckDetailsProps) {
  const id = useId();
  const router = useRouter();
  const [typed, setTyped] = useState({ title, description });
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [said, setSaid] = useState('');

  async function onSubmit(event: FormEvent) {
    event.preventDefault();
    const reply = await send('deck/edit', { deck, ...typed });
    setProblems('done' in reply ? [] : reply.problems);
    setSaid('done' in reply ? words.saved : '');
    if ('done' in reply) router.refresh();
  }

  return (
    <form className={styles.form} onSubmit={onSubmit} noValidate>
      <Field
        label={teachWords.deckTitle}
        field="title"
        problems={problems}
        value={typed.title}
        onChange={(event) => setTyped({ ...typed, title: event.target.value })}
      />
      <div className={styles.field}>
        <label htmlFor={`${id}-description`}>{teachWords.description}</label>
        <textarea
          id={`${id}-description`}
          rows={3}
          value={typed.description}
          onChange={(event) => setTyped({ ...typed, description: event.target.value })}
          aria-describedby={`${id}-problem`}
        />
        <Problem id={`${id}-problem`} problems={problems} field="description" />
      </div>
      <Problem id={`${id}-general`} problems={problems} field={null} />
      <div className={styles.buttons}>
        <Button type="submit">{words.save}</Button>
        <p role="status" className={styles.saved}>
          {said}
        </p>
      </div>
    </form>
  );
}
