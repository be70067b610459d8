import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

const key = 'recurrent.session';
/** Milliseconds between looks at the clock. */
const tick = 5000;
/** After so long without a look a new session has begun. */
const over = 30 * 60_000;

interface Sat {
  /** Milliseconds of this session in which the page was in view. */
  readonly ms: number;
  /** When that was written. */
  readonly at: number;
}

function readSat(): Sat {
  const text = sessionStorage.getItem(key);
  const sat = text === null ? null : (JSON.parse(text) as Sat);
  return sat && Date.now() - sat.at < over ? sat : { ms: 0, at: Date.now() };
}

/** Counts the time since the last look, and gives all of this session's, in milliseconds. */
function look(): number {
  const before = readSat();
  const passed = document.hidden ? 0 : Math.min(tick, Date.now() - before.at);
  const ms = before.ms + passed;
  sessionStorage.setItem(key, JSON.stringify({ ms, at: Date.now() }));
  return ms;
}

/**
 * Whether a session has lasted as long as its learner wants, also over reloads; time counts only while
 * the page is in view. It is told between two cards, for what is typed into one would be lost.
 *
 * @param minutes null for a session without end
 * @param showing the card that is shown
 */
export function useMinutes(
  minutes: number | null,
  showing: string | null,
): { isUp: boolean; goOn: () => void } {
  const [isUp, setIsUp] = useState(false);
  const told = useRef<string | null | undefined>(undefined);
  // Before the new card is painted, or it would be seen and taken away.
  useLayoutEffect(() => {
    if (minutes === null || told.current === showing) return;
    told.current = showing;
    setIsUp(look() >= minutes * 60_000);
  }, [minutes, showing]);
  useEffect(() => {
    if (minutes === null) return;
    const timer = setInterval(look, tick);
    return () => clearInterval(timer);
  }, [minutes]);
  const goOn = useCallback(() => {
    sessionStorage.setItem(key, JSON.stringify({ ms: 0, at: Date.now() }));
    setIsUp(false);
  }, []);
  return { isUp, goOn };
}
