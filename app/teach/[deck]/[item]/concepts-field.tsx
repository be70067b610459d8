'use client';

import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { itemFieldWords } from '@/app/_words/teach-item';
import teach from '../../teach.module.css';

const words = itemFieldWords.concepts;

interface ConceptsFieldProps {
  /** Titles. */
  readonly concepts: readonly string[];
  /** The titles of concepts that there are. */
  readonly offered: readonly string[];
  readonly onChange: (concepts: string[]) => void;
}

/** What an item is about: concepts that there are, or new ones by their names. */
export function ConceptsField({ concepts, offered, onChange }: ConceptsFieldProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');

  function add() {
    const title = typed.trim();
    setTyped('');
    if (title === '' || concepts.some((one) => one.toLowerCase() === title.toLowerCase())) return;
    const known = offered.find((one) => one.toLowerCase() === title.toLowerCase());
    onChange([...concepts, known ?? title]);
  }

  function remove(concept: string) {
    // The button goes with its concept.
    field.current?.focus();
    onChange(concepts.filter((one) => one !== concept));
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' && event.key !== ',') return;
    event.preventDefault();
    add();
  }

  return (
    <div className={teach.field}>
      <label htmlFor={id}>{words.label}</label>
      {concepts.length > 0 && (
        <ul className={teach.tags}>
          {concepts.map((concept) => (
            <li key={concept}>
              {concept}
              <Button
                look="quiet"
                aria-label={words.remove(concept)}
                onClick={() => remove(concept)}
              >
                ×
              </Button>
            </li>
          ))}
        </ul>
      )}
      <input
        ref={field}
        id={id}
        list={`${id}-offered`}
        value={typed}
        autoComplete="off"
        aria-describedby={`${id}-hint`}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={add}
      />
      <datalist id={`${id}-offered`}>
        {offered.map((title) => (
          <option key={title} value={title} />
        ))}
      </datalist>
      <p id={`${id}-hint`} className={teach.hint}>
        {words.hint}
      </p>
    </div>
  );
}
