'use client';

import { useEffect, useState } from 'react';
import { waitingWords } from '../../_words/waiting';
import { type Shape, shapeOf } from './shape-of';
import { Skeleton } from './skeleton';
import styles from './waiting.module.css';

/** Milliseconds that nobody calls waiting. */
const UNNOTICED = 400;

/**
 * Shows the shape of the page that is being loaded, once that takes noticeably long, and says so. It lies
 * over the page that is left, which stays as it is: where the loading is stopped it is there again.
 *
 * A `loading.tsx` would do this on the server, at a price: its page has status 200 before it is known
 * whether it is there, and stands behind the shape until a script has put it in its place.
 */
export function Waiting() {
  const [shape, setShape] = useState<Shape | null>(null);
  useEffect(() => {
    // Browsers that do not tell of a navigation have a sign of their own for it.
    if (!('navigation' in window)) return;
    const { navigation } = window;
    let timer: ReturnType<typeof setTimeout> | undefined;
    function end() {
      clearTimeout(timer);
      setShape(null);
    }
    function onNavigate({ destination, downloadRequest, signal }: NavigateEvent) {
      end();
      const { origin, pathname } = new URL(destination.url);
      if (destination.sameDocument || downloadRequest !== null || origin !== location.origin)
        return;
      timer = setTimeout(() => setShape(shapeOf(pathname)), UNNOTICED);
      signal.addEventListener('abort', end);
    }
    navigation.addEventListener('navigate', onNavigate);
    // Coming back, the browser may show the page as it was left.
    addEventListener('pageshow', end);
    return () => {
      end();
      navigation.removeEventListener('navigate', onNavigate);
      removeEventListener('pageshow', end);
    };
  }, []);

  return (
    <>
      <p className="unseen" aria-live="polite">
        {shape && waitingWords[shape]}
      </p>
      {shape && (
        <div className={styles.cover} data-waiting={shape}>
          <Skeleton shape={shape} />
        </div>
      )}
    </>
  );
}
