import type { Marked } from '../../lib/study/types';
import { texHtml } from '../_ui/tex';
import { typeset } from '../_ui/typeset';
import type { MarkedView } from '../review/view';
import { stepHtml } from './item-view';

type Booleans = boolean | readonly Booleans[];

/** The entries in row-major order. */
export function flat(entries: Booleans): boolean[] {
  return typeof entries === 'boolean' ? [entries] : entries.flatMap(flat);
}

/** A marked answer as the review screen shows it. */
export function markedView(marked: Marked): MarkedView {
  if (marked.kind === 'choice') {
    const { chosen, correctOption, whys, explanation, correct, proposed, outcomes } = marked;
    return {
      kind: 'choice',
      chosen,
      correctOption,
      whysHtml: whys.map(typeset),
      explanationHtml: typeset(explanation),
      correct,
      proposed,
      outcomes,
    };
  }
  const { mark, diagnosis, solution, answer, correct, proposed, outcomes } = marked;
  return {
    kind: 'drill',
    correct,
    entries: Object.fromEntries(
      Object.entries(mark.entries).map(([name, entries]) => [name, flat(entries)]),
    ),
    diagnosisHtml: diagnosis.map(({ message }) => typeset(message)),
    carriedForward: mark.carriedForward,
    steps: solution.map(stepHtml),
    answerHtml: Object.fromEntries(
      Object.entries(answer).map(([name, tex]) => [name, texHtml(tex)]),
    ),
    proposed,
    outcomes,
  };
}
