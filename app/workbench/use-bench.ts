import { useState } from 'react';
import { benchQuery } from '@/lib/authoring/workbench/address';
import type { Bench } from '@/lib/authoring/workbench/run-bench';
import { post } from '../teach/_formula/post';
import { useAsked } from '../teach/_formula/use-asked';
import type { BenchView } from './view';

function ask(bench: Bench, signal: AbortSignal) {
  const query = benchQuery(bench);
  history.replaceState(null, '', query === null ? '/workbench' : `/workbench?${query}`);
  return post<BenchView>('workbench', bench, signal);
}

/** The bench as it stands, what the server says of it, and its address, which follows it. */
export function useBench(start: Bench, first: BenchView) {
  const [bench, setBench] = useState(start);
  const { reply: view, lost, isFresh } = useAsked(bench, ask, first);
  const change = (part: Partial<Bench>) => setBench((before) => ({ ...before, ...part }));
  return { bench, view, lost, isFresh, change, isShareable: benchQuery(bench) !== null };
}
