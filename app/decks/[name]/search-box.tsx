'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import styles from './deck.module.css';

interface SearchBoxProps {
  readonly name: string;
  readonly query: string;
}

/** Milliseconds without a key before the search follows the typing. */
const rest = 200;

/** A search in the deck's notes and items; without scripts it is an ordinary form. */
export function SearchBox({ name, query }: SearchBoxProps) {
  const router = useRouter();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  function onType(text: string) {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const search = text.trim() ? `?${new URLSearchParams({ q: text.trim() })}` : '';
      router.replace(`/decks/${name}${search}`, { scroll: false });
    }, rest);
  }
  return (
    <search className={styles.search}>
      <form action={`/decks/${name}`}>
        <input
          type="search"
          name="q"
          aria-label="Search in this deck"
          placeholder="Search in this deck"
          defaultValue={query}
          autoComplete="off"
          onChange={(event) => onType(event.target.value)}
        />
      </form>
    </search>
  );
}
