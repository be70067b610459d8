import { useCallback, useEffect, useRef, useState } from 'react';
import type { SpokenPart } from './listen-wire';

/** How a reading stands: which part is read, and whether it is held. */
export interface Reading {
  readonly at: number;
  readonly paused: boolean;
}

/**
 * Reads parts aloud one after the other by the browser's own voice, marking what is read on the page. A
 * pause stops the part that is read and begins it again, for browsers differ in what they resume.
 */
export function useVoice(rate: number) {
  const [reading, setReading] = useState<Reading | null>(null);
  const parts = useRef<readonly SpokenPart[]>([]);
  const wait = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  /** Counts what was begun, so that the end of what was cut short leads nowhere. */
  const turn = useRef(0);

  const silence = useCallback(() => {
    turn.current++;
    clearTimeout(wait.current);
    speechSynthesis.cancel();
    mark(null);
  }, []);

  const stop = useCallback(() => {
    silence();
    setReading(null);
  }, [silence]);

  const read = useCallback(
    (at: number, atOnce = false) => {
      silence();
      const part = parts.current[at];
      if (!part) return setReading(null);
      setReading({ at, paused: false });
      mark(part.shownBy);
      const mine = turn.current;
      const speak = () => {
        const utterance = new SpeechSynthesisUtterance(part.text);
        utterance.lang = 'en';
        utterance.rate = rate;
        utterance.onend = () => turn.current === mine && read(at + 1);
        utterance.onerror = () => turn.current === mine && stop();
        speechSynthesis.speak(utterance);
      };
      wait.current = setTimeout(speak, atOnce ? 0 : part.pauseMs);
    },
    [rate, silence, stop],
  );

  useEffect(() => () => silence(), [silence]);

  return {
    reading,
    count: parts.current.length,
    start(all: readonly SpokenPart[]) {
      parts.current = all;
      read(0, true);
    },
    pause() {
      silence();
      setReading((now) => now && { ...now, paused: true });
    },
    go: (by: number) => reading && read(Math.max(0, reading.at + by), true),
    stop,
  };
}

const MARK = 'data-read';

/** Shows on the page what is read, and brings it into view. */
function mark(id: string | null): void {
  for (const element of document.querySelectorAll(`[${MARK}]`)) element.removeAttribute(MARK);
  const element = id === null ? null : document.getElementById(id);
  element?.setAttribute(MARK, '');
  element?.scrollIntoView({ block: 'nearest' });
}
