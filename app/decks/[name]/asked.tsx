'use client';

import type { Route } from 'next';
import { useEffect, useRef, useState } from 'react';
import { Anchor } from '@/app/_ui/anchor';
import { Html } from '@/app/_ui/html';
import { deckWords as words } from '@/app/_words/deck';
import { itemAnchor } from './anchors';
import styles from './test-me.module.css';

interface AskedProps {
  /** From 0 to 1. */
  readonly known: number;
  /** How many items ask about the statement. */
  readonly count: number;
  /** Where a quiz of it is. */
  readonly quiz: Route;
  /** The ids of the likeliest of its items. */
  readonly items: readonly string[];
  readonly drills: readonly { readonly href: Route; readonly title: string }[];
}

/**
 * What asks about a statement. An item asks about many, and its formulas are hundreds of elements: what
 * it says is taken from the page's list of items once this is opened.
 */
export function Asked({ known, count, quiz, items, drills }: AskedProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const [shown, setShown] = useState<readonly { anchor: string; html: string }[]>([]);
  const percent = Math.round(known * 100);

  function show() {
    if (details.current?.open) setShown(items.map(itemAnchor).flatMap(shownItem));
  }
  // It may have been opened before the page's scripts had come.
  // biome-ignore lint/correctness/useExhaustiveDependencies: from then on it tells when it is opened
  useEffect(show, []);

  return (
    <details ref={details} className={styles.about} onToggle={show}>
      <summary>
        <meter className={styles.known} min={0} max={1} value={known} aria-label={words.known}>
          {`${percent} %`}
        </meter>
        <span>{words.knownOf(percent, count)}</span>
      </summary>
      <div className={styles.more}>
        <Anchor href={quiz} className={styles.test}>
          {words.test}
        </Anchor>
        <ul>
          {shown.map(({ anchor, html }) => (
            <li key={anchor}>
              <Html as="a" href={`#${anchor}`} html={html} />
            </li>
          ))}
          {drills.map(({ href, title }) => (
            <li key={href}>
              <Anchor href={href}>{words.drill(title)}</Anchor>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}

/** An item as the page shows it; none where a search leaves it out. */
function shownItem(anchor: string): { anchor: string; html: string }[] {
  const html = document.querySelector(`#${CSS.escape(anchor)} .prose`)?.innerHTML;
  return html === undefined ? [] : [{ anchor, html }];
}
