import { useMemo } from 'react';
import { post } from './post';
import { useAsked } from './use-asked';
import type { ExamineReply } from './view';

interface Question {
  readonly text: string;
  readonly level: number;
  readonly seed: number;
}

const ask = (question: Question, signal: AbortSignal) =>
  post<ExamineReply>('examine', question, signal);

/** What the server says of the text as it stands, with the example of a level and a seed. */
export function useExamine(text: string, level: number, seed: number) {
  const question = useMemo(() => ({ text, level, seed }), [text, level, seed]);
  return useAsked(question, ask, null);
}
