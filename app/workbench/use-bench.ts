import { useEffect, useRef, useState } from 'react';
import { benchQuery } from '@/lib/authoring/workbench/address';
import type { Bench } from '@/lib/authoring/workbench/run-bench';
import { hasFailed, post } from '../teach/_formula/post';
import type { BenchView } from './view';

/** Milliseconds without a change before the server is asked. */
const PAUSE = 80;

/** The bench as it stands, what the server says of it, and its address, which follows it. */
export function useBench(start: Bench, first: BenchView) {
  const [bench, setBench] = useState(start);
  const [view, setView] = useState(first);
  const [lost, setLost] = useState<string | null>(null);
  const [isFresh, setFresh] = useState(true);
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    const abort = new AbortController();
    setFresh(false);
    const timer = window.setTimeout(async () => {
      const query = benchQuery(bench);
      history.replaceState(null, '', query === null ? '/workbench' : `/workbench?${query}`);
      const reply = await post<BenchView>('workbench', bench, abort.signal);
      if (abort.signal.aborted) return;
      if (hasFailed(reply)) return setLost(reply.failed);
      setLost(null);
      setView(reply);
      setFresh(true);
    }, PAUSE);
    return () => {
      window.clearTimeout(timer);
      abort.abort();
    };
  }, [bench]);
  const change = (part: Partial<Bench>) => setBench((before) => ({ ...before, ...part }));
  return { bench, view, lost, isFresh, change, isShareable: benchQuery(bench) !== null };
}
