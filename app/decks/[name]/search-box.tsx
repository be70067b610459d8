'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useTransition } from 'react';
import { deckWords as words } from '@/app/_words/deck';
import styles from './deck.module.css';

interface SearchBoxProps {
  readonly name: string;
  readonly query: string;
  /** What the address carries to open a deck that is shared by link. */
  readonly link: string | null;
}

/** Milliseconds without a key before the search follows the typing. */
const rest = 200;

/** A search in the deck's notes and items; without scripts it is an ordinary form. */
export function SearchBox({ name, query, link }: SearchBoxProps) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  function onType(text: string) {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const search = new URLSearchParams({
        ...(text.trim() !== '' && { q: text.trim() }),
        ...(link !== null && { link }),
      });
      const address = `/decks/${name}${search.size > 0 ? `?${search}` : ''}`;
      startTransition(() => router.replace(address as Route, { scroll: false }));
    }, rest);
  }
  return (
    <search className={styles.search} aria-busy={isPending}>
      <form action={`/decks/${name}`}>
        {link !== null && <input type="hidden" name="link" value={link} />}
        <input
          type="search"
          name="q"
          aria-label={words.search}
          placeholder={words.search}
          defaultValue={query}
          autoComplete="off"
          onChange={(event) => onType(event.target.value)}
        />
      </form>
    </search>
  );
}
