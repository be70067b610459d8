'use client';

import { useId } from 'react';
import { importWords as words } from '../_words/import';
import styles from './import.module.css';

interface TargetProps {
  readonly file: string;
  readonly chosen: string;
  readonly decks: readonly { readonly name: string; readonly title: string }[];
}

/** Chooses the deck to import into; what is made and what is there already is worked out anew for each. */
export function TargetChoice({ file, chosen, decks }: TargetProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{words.into}</label>
      <select
        id={id}
        value={chosen}
        onChange={(event) => {
          const query = new URLSearchParams({ file, into: event.target.value });
          location.assign(`/import?${query}`);
        }}
      >
        <option value="">{words.newDeck}</option>
        {decks.map(({ name, title }) => (
          <option key={name} value={name}>
            {title}
          </option>
        ))}
      </select>
    </div>
  );
}
