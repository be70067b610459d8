import { useCallback, useEffect, useRef, useState } from 'react';
import { language } from '@/app/_words/locale';
import type { ListenReply, SpokenPart } from './listen-wire';

/** How a reading stands: which part is read, of how many, and whether it is held. */
export interface Reading {
  readonly at: number;
  readonly total: number;
  readonly paused: boolean;
}

/** Fetches the parts from one on; null where that failed. */
export type FetchParts = (from: number) => Promise<ListenReply | null>;

/** The next parts are fetched when so many are left. */
const AHEAD = 5;

/**
 * Reads parts aloud one after the other by the browser's own voice, marking what is read on the page. A
 * pause stops the part that is read and begins it again, for browsers differ in what they resume.
 */
export function useVoice(rate: number, fetchParts: FetchParts) {
  const [reading, setReading] = useState<Reading | null>(null);
  const parts = useRef<SpokenPart[]>([]);
  const total = useRef(0);
  const fetching = useRef<Promise<boolean> | null>(null);
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

  /** Fetches what comes next; false where that failed. */
  function more(): Promise<boolean> {
    fetching.current ??= (async () => {
      const reply = await fetchParts(parts.current.length);
      fetching.current = null;
      if (!reply) return false;
      parts.current.push(...reply.parts);
      total.current = reply.total;
      return true;
    })();
    return fetching.current;
  }

  async function read(at: number, atOnce = false): Promise<boolean> {
    silence();
    const mine = turn.current;
    if (at >= total.current && total.current > 0) {
      stop();
      return true;
    }
    if (at >= parts.current.length && !(await more())) {
      stop();
      return false;
    }
    const part = parts.current[at];
    if (turn.current !== mine || !part) return true;
    if (at + AHEAD >= parts.current.length && parts.current.length < total.current) void more();
    setReading({ at, total: total.current, paused: false });
    mark(part.shownBy);
    wait.current = setTimeout(() => speak(part, at, mine), atOnce ? 0 : part.pauseMs);
    return true;
  }

  function speak({ text }: SpokenPart, at: number, mine: number) {
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.lang = language;
    utterance.rate = rate;
    utterance.onend = () => turn.current === mine && void read(at + 1);
    utterance.onerror = () => turn.current === mine && stop();
    speechSynthesis.speak(utterance);
  }

  useEffect(() => () => silence(), [silence]);

  return {
    reading,
    /** Begins; gives false where nothing could be fetched. */
    start: () => read(0, true),
    pause() {
      silence();
      setReading((now) => now && { ...now, paused: true });
    },
    go: (by: number) => void (reading && read(Math.max(0, reading.at + by), true)),
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
