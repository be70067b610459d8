'use client';

import { type FormEvent, lazy, Suspense, useEffect, useRef } from 'react';
import { Button } from '../_ui/button';
import { Html } from '../_ui/html';
import { KeyHint } from '../_ui/key-hint';
import { keyNames } from '../_words/keys';
import { reviewWords as words } from '../_words/review';
import styles from './item.module.css';
import type { FlashcardView } from './view';

const TypedAnswer = lazy(async () => ({ default: (await import('./typed-answer')).TypedAnswer }));

interface FlashcardProps {
  readonly item: FlashcardView;
  readonly revealed: boolean;
  /** What was typed before it was turned, field by field. */
  readonly typed?: readonly string[];
  /** Where the answer may be typed: turns the card. */
  readonly onReveal?: (typed: readonly string[]) => void;
}

/** A flashcard's two sides, or a cloze text with its gaps and without. */
export function Flashcard({ item, revealed, typed = [], onReveal }: FlashcardProps) {
  return (
    <>
      <Html className={`prose ${styles.front}`} html={item.frontHtml} />
      {!revealed && onReveal && item.fields.length > 0 && (
        <Fields count={item.fields.length} wanted={item.typed} onReveal={onReveal} />
      )}
      {revealed && (
        <div className={styles.back} role="status">
          {typed.length > 0 && (
            <Suspense fallback={null}>
              <TypedAnswer typed={typed} fields={item.fields} />
            </Suspense>
          )}
          <Html className="prose" html={item.backHtml} />
          {item.sourceHtml && (
            <p className={styles.source}>
              {words.flashcard.from} <Html as="span" html={item.sourceHtml} />
            </p>
          )}
        </div>
      )}
    </>
  );
}

interface FieldsProps {
  readonly count: number;
  /** The card's author wants it typed; else it may be. */
  readonly wanted: boolean;
  readonly onReveal: (typed: readonly string[]) => void;
}

function Fields({ count, wanted, onReveal }: FieldsProps) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (wanted) form.current?.querySelector('input')?.focus({ preventScroll: true });
  }, [wanted]);

  function submit(event: FormEvent) {
    event.preventDefault();
    const inputs = [...(form.current?.querySelectorAll('input') ?? [])];
    const empty = inputs.find(
      (input, place) => input.value.trim() === '' && place > inputs.indexOf(focused(inputs)),
    );
    if (empty) return empty.focus();
    const texts = inputs.map(({ value }) => value);
    onReveal(texts.some((text) => text.trim() !== '') ? texts : []);
  }

  return (
    <form ref={form} className={styles.fields} onSubmit={submit}>
      {Array.from({ length: count }, (_, place) => (
        <input
          // biome-ignore lint/suspicious/noArrayIndexKey: a field is its place
          key={place}
          className={styles.text}
          aria-label={words.flashcard.field(place + 1, count)}
          placeholder={wanted ? words.flashcard.typeWanted : words.flashcard.typeFreely}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={500}
          onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
        />
      ))}
      {/* A form with several fields is sent by Enter only where it has a button. */}
      <button type="submit" className="unseen" tabIndex={-1} aria-hidden="true">
        {words.flashcard.turn}
      </button>
    </form>
  );
}

function focused(inputs: readonly HTMLInputElement[]): HTMLInputElement {
  return inputs.find((input) => input.matches(':focus')) ?? (inputs.at(-1) as HTMLInputElement);
}

export function Reveal({ onReveal }: { onReveal: () => void }) {
  return (
    <Button look="main" large className={styles.wide} aria-keyshortcuts="Space" onClick={onReveal}>
      {words.flashcard.show} <KeyHint>{keyNames.space}</KeyHint>
    </Button>
  );
}
