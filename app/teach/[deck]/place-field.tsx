import { useEffect, useState } from 'react';
import { itemListWords as words } from '@/app/_words/teach-deck';
import styles from './item-row.module.css';

interface PlaceFieldProps {
  /** What it is the place of, in words. */
  readonly name: string;
  /** From 1. */
  readonly number: number;
  readonly of: number;
  /** Takes a number from 1 to the last. */
  readonly onPlace: (number: number) => void;
}

/** An item's number in its deck: another one, and Enter, moves it there, also onto another page. */
export function PlaceField({ name, number, of, onPlace }: PlaceFieldProps) {
  const [text, setText] = useState(String(number));
  useEffect(() => setText(String(number)), [number]);

  function place() {
    const wanted = Number(text);
    if (/^\d+$/.test(text) && wanted > 0) onPlace(Math.min(wanted, of));
    else setText(String(number));
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        place();
      }}
    >
      <input
        className={styles.place}
        inputMode="numeric"
        enterKeyHint="go"
        autoComplete="off"
        aria-label={words.place(name, of)}
        value={text}
        onChange={(event) => setText(event.target.value.trim())}
        onFocus={(event) => event.target.select()}
        onBlur={() => setText(String(number))}
      />
    </form>
  );
}
