import { useEffect, useRef, useState } from 'react';
import { type Failed, hasFailed } from './post';

/** Milliseconds without a change before the server is asked. */
const PAUSE = 80;

/**
 * What the server says of a question: asked anew whenever it is another one, and what is overtaken is
 * given up. What was known before stays until then; where the first question comes with its reply, it is
 * not asked. `ask` is the same function at every render.
 */
export function useAsked<Question, Reply extends object, First extends Reply | null>(
  question: Question,
  ask: (question: Question, signal: AbortSignal) => Promise<Reply | Failed>,
  first: First,
) {
  const [reply, setReply] = useState<Reply | First>(first);
  const [lost, setLost] = useState<string | null>(null);
  const [isFresh, setFresh] = useState(first !== null);
  const isAnswered = useRef(first !== null);
  useEffect(() => {
    if (isAnswered.current) {
      isAnswered.current = false;
      return;
    }
    const abort = new AbortController();
    setFresh(false);
    const timer = window.setTimeout(async () => {
      const found = await ask(question, abort.signal);
      if (abort.signal.aborted) return;
      if (hasFailed(found)) return setLost(found.failed);
      setLost(null);
      setReply(found);
      setFresh(true);
    }, PAUSE);
    return () => {
      window.clearTimeout(timer);
      abort.abort();
    };
  }, [question, ask]);
  return { reply, lost, isFresh };
}
