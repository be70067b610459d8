'use client';

import { useState } from 'react';
import { Button, ButtonLink } from '@/app/_ui/button';
import { PostButton } from '@/app/_ui/post-button';
import { deckWords } from '@/app/_words/deck';
import { send } from '@/app/teach/send';
import styles from './deck.module.css';

const words = deckWords.actions;

interface DeckActionsProps {
  readonly name: string;
  /** What the address carried to open a deck that is shared by link. */
  readonly link: string | null;
  readonly title: string;
  /** The learner's cards are taken from it. */
  readonly isTaken: boolean;
  readonly mayEdit: boolean;
  readonly mayCopy: boolean;
}

/** What can be done with a deck besides reading it. */
export function DeckActions({ name, link, title, isTaken, mayEdit, mayCopy }: DeckActionsProps) {
  const [problem, setProblem] = useState('');

  async function copy() {
    const reply = await send<string>('deck/copy', { deck: name, link });
    if ('done' in reply) return location.assign(`/teach/${reply.done}`);
    setProblem(reply.problems.map(({ message }) => message).join(' '));
  }

  return (
    <>
      <div className={styles.actions}>
        {!isTaken && (
          <PostButton
            path="/api/decks/take-up"
            body={{ deck: name, link }}
            look="main"
            label={words.studyThis(title)}
          >
            {words.study}
          </PostButton>
        )}
        {mayEdit && <ButtonLink href={`/teach/${name}`}>{words.edit}</ButtonLink>}
        {mayCopy && !mayEdit && <Button onClick={copy}>{words.copy}</Button>}
      </div>
      <p role="alert" className={styles.found}>
        {problem}
      </p>
    </>
  );
}
