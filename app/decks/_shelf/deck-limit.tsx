'use client';

import { useId, useRef, useState } from 'react';
import { deckLimitWords as words } from '../../_words/deck-limit';
import styles from './shelf.module.css';

interface DeckLimitProps {
  readonly name: string;
  readonly title: string;
  /** New cards a day; null for as many as the day has room for. */
  readonly limit: number | null;
}

/** The deck's own limit of new cards, saved when the field is left. */
export function DeckLimit({ name, title, limit }: DeckLimitProps) {
  const id = useId();
  const taken = useRef(limit === null ? '' : String(limit));
  const [told, setTold] = useState({ text: '', isWrong: false });

  async function save(field: HTMLInputElement) {
    const typed = field.value.trim();
    if (typed === taken.current && !field.validity.badInput) return;
    // A number field gives an empty text for what is no number, which the server then refuses.
    const newPerDay = field.validity.badInput ? -1 : typed === '' ? null : Number(typed);
    const body = JSON.stringify({ name, newPerDay });
    const headers = { 'content-type': 'application/json' };
    const response = await fetch('/api/decks/change', { method: 'POST', headers, body });
    if (response.ok) taken.current = typed;
    const { problem }: { problem?: string } = await response.json();
    setTold({ text: problem ?? words.saved, isWrong: problem !== undefined });
  }

  return (
    <div className={styles.limit}>
      <label htmlFor={id}>
        {words.label}
        <span className="unseen">{words.ofDeck(title)}</span>
      </label>
      <input
        id={id}
        type="number"
        inputMode="numeric"
        min={0}
        max={1000}
        step={1}
        placeholder={words.none}
        defaultValue={taken.current}
        aria-describedby={`${id}-told`}
        onBlur={({ target }) => save(target)}
        onKeyDown={({ key, currentTarget }) => key === 'Enter' && save(currentTarget)}
      />
      <p id={`${id}-told`} role="status" data-wrong={told.isWrong}>
        {told.text}
      </p>
    </div>
  );
}
