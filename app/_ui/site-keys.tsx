'use client';

import { useRef } from 'react';
import { GO_KEYS } from './navigation';
import { useKeys } from './use-keys';

/** Milliseconds within which the second key of two has to follow. */
const SOON = 1500;

/** Opens the help that the page has in it. */
function help(): void {
  const sheet = document.getElementById('keys');
  sheet?.showPopover();
  sheet?.focus();
}

/** The keys of every page that has none of its own: ? for help, and G with another to go somewhere. */
export function SiteKeys() {
  const going = useRef(Number.NEGATIVE_INFINITY);
  const places = GO_KEYS.map(({ key, href }) => [
    key,
    () => (performance.now() - going.current < SOON ? location.assign(href) : 'through'),
  ]);
  useKeys({
    ...Object.fromEntries(places),
    g: () => {
      going.current = performance.now();
      return 'through';
    },
    '?': help,
  });
  return null;
}
