import { useEffect, useRef, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { Html } from '@/app/_ui/html';
import { formulaMistakeWords as words } from '@/app/_words/teach-formula';
import styles from './formula-editor.module.css';
import type { MistakeView } from './view';
import { WrongAnswer } from './wrong-answer';

interface KnownMistakeProps {
  readonly mistake: MistakeView;
  /** As the text has it, which may be ahead of what the server has said. */
  readonly isOn: boolean;
  readonly isReworded: boolean;
  readonly onSwitch: (on: boolean) => void;
  /** Null: in its own words again. */
  readonly onWord: (said: string | null) => void;
}

/** What a misread leads to, with its switch and its words. */
export function KnownMistake({ mistake, isOn, isReworded, onSwitch, onWord }: KnownMistakeProps) {
  const { kinds, atHtml, message, messageHtml, answerHtml } = mistake;
  const [typed, setTyped] = useState<string | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const reword = useRef<HTMLButtonElement>(null);
  const wasTyping = useRef(false);
  const isTyping = typed !== null;
  const name = words.anyOf(kinds.map(inWords));
  useEffect(() => {
    if (isTyping !== wasTyping.current) (isTyping ? area : reword).current?.focus();
    wasTyping.current = isTyping;
  }, [isTyping]);
  return (
    <>
      <label className={styles.switch}>
        <input
          type="checkbox"
          data-misreads={kinds.join(' ')}
          checked={isOn}
          onChange={({ target }) => onSwitch(target.checked)}
        />
        <span>
          {name}
          {atHtml && (
            <>
              {' '}
              {words.at} <Html as="span" html={atHtml} />
            </>
          )}
        </span>
      </label>
      {typed === null ? (
        <Html className={styles.message} html={messageHtml} />
      ) : (
        <textarea
          ref={area}
          className={styles.words}
          aria-label={words.feedback(name)}
          rows={3}
          maxLength={2000}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      )}
      <WrongAnswer name={name} html={answerHtml} />
      <div className={styles.actions}>
        {typed === null ? (
          <Button
            ref={reword}
            look="quiet"
            aria-label={words.rewordWhich(name)}
            onClick={() => setTyped(message)}
          >
            {words.reword}
          </Button>
        ) : (
          <>
            <Button
              onClick={() => {
                if (typed.trim() !== '') onWord(typed);
                setTyped(null);
              }}
            >
              {words.use}
            </Button>
            <Button look="quiet" onClick={() => setTyped(null)}>
              {words.cancel}
            </Button>
          </>
        )}
        {isReworded && typed === null && (
          <Button look="quiet" aria-label={words.usualOf(name)} onClick={() => onWord(null)}>
            {words.usual}
          </Button>
        )}
      </div>
    </>
  );
}

/** `bias-dropped` as a person says it. */
export function inWords(kind: string): string {
  const said = kind.replaceAll('-', ' ');
  return said.charAt(0).toUpperCase() + said.slice(1);
}
