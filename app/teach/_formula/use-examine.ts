import { useEffect, useState } from 'react';
import { hasFailed, post } from './post';
import type { ExamineReply } from './view';

/** Milliseconds without a key before the text is sent. */
const PAUSE = 80;

/**
 * What the server says of the text as it stands: asked anew at every change, and what is overtaken is
 * given up. What was known before stays until then.
 */
export function useExamine(text: string, level: number, seed: number) {
  const [reply, setReply] = useState<ExamineReply | null>(null);
  const [lost, setLost] = useState<string | null>(null);
  const [isFresh, setFresh] = useState(false);
  useEffect(() => {
    const abort = new AbortController();
    setFresh(false);
    const timer = window.setTimeout(async () => {
      const found = await post<ExamineReply>('examine', { text, level, seed }, abort.signal);
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
  }, [text, level, seed]);
  return { reply, lost, isFresh };
}
