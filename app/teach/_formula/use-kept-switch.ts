import { useEffect, useRef } from 'react';
import type { ExamineReply } from './view';

/**
 * Keeps the focus on the switch of a misread. The next reply puts what was switched into another list, where
 * its switch is another element, and the focus would be lost to the top of the page.
 */
export function useKeptSwitch(reply: ExamineReply): (kind: string) => void {
  const shown = useRef(reply);
  const kept = useRef<string | null>(null);
  useEffect(() => {
    if (shown.current === reply) return;
    shown.current = reply;
    if (kept.current !== null && document.activeElement === document.body) {
      document.querySelector<HTMLElement>(`[data-misreads~="${kept.current}"]`)?.focus();
    }
    kept.current = null;
  });
  return (kind) => {
    kept.current = kind;
  };
}
