import { useEffect, useRef } from 'react';
import { handOnEarlyKeys } from './early-keys';

/** Giving back 'through' lets the key go on to the field that the handler focused. */
type Handler = () => unknown;
type Handlers = Readonly<Record<string, Handler | undefined>>;

/** What a key means by itself where the focus is: text in a field, a press on a button. */
function ownMeaning(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('input, textarea, select, [contenteditable]')) return true;
  return (key === ' ' || key === 'Enter') && target.closest('a, button, summary') !== null;
}

/** A dialog or a menu that lies over the page. */
const OPEN = 'dialog[open], :popover-open';

/** A key that types a character is no shortcut for a learner who has switched them off. */
function isSwitchedOff(key: string): boolean {
  return key.length === 1 && document.documentElement.dataset.shortcuts === 'off';
}

/**
 * Single-key shortcuts of the whole page. A key held down counts once, for it would answer several
 * cards; nothing happens behind an open dialog or menu.
 */
export function useKeys(handlers: Handlers): void {
  const current = useRef(handlers);
  useEffect(() => {
    current.current = handlers;
  });
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.repeat) return;
      if (event.ctrlKey || event.metaKey || event.altKey || isSwitchedOff(event.key)) return;
      if (ownMeaning(event.target, event.key) || document.querySelector(OPEN)) return;
      const handler = current.current[event.key];
      if (handler && handler() !== 'through') event.preventDefault();
    }
    document.addEventListener('keydown', onKeyDown);
    handOnEarlyKeys();
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
