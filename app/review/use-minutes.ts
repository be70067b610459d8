import { useCallback, useEffect, useState } from 'react';

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

/**
 * Whether a session has lasted as long as its learner wants, also over reloads; time counts only while
 * the page is in view.
 *
 * @param minutes null for a session without end
 */
export function useMinutes(minutes: number | null): { isUp: boolean; goOn: () => void } {
  const [isUp, setIsUp] = useState(false);
  useEffect(() => {
    if (minutes === null) return;
    const look = () => {
      const before = readSat();
      const passed = document.hidden ? 0 : Math.min(tick, Date.now() - before.at);
      const ms = before.ms + passed;
      sessionStorage.setItem(key, JSON.stringify({ ms, at: Date.now() }));
      setIsUp(ms >= minutes * 60_000);
    };
    look();
    const timer = setInterval(look, tick);
    return () => clearInterval(timer);
  }, [minutes]);
  const goOn = useCallback(() => {
    sessionStorage.setItem(key, JSON.stringify({ ms: 0, at: Date.now() }));
    setIsUp(false);
  }, []);
  return { isUp, goOn };
}
