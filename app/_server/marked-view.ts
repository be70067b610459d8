import type { Marked } from '../../lib/study/told-answer';
import { type MediaPlace, typeset } from '../_ui/typeset';
import type { MarkedView } from '../review/view';
import { drillMarks } from './drill-marks';

/**
 * A marked answer as the review screen shows it.
 *
 * @param place where its deck's pictures are
 */
export function markedView(marked: Marked, place?: MediaPlace): MarkedView {
  const { correct, proposed, outcomes } = marked;
  if (marked.kind === 'drill') {
    return { kind: 'drill', proposed, outcomes, ...drillMarks(marked) };
  }
  if (marked.kind === 'numeric') {
    const { explanation, ...numeric } = marked;
    return {
      ...numeric,
      explanationHtml: explanation === null ? null : typeset(explanation, place),
    };
  }
  const { kind, chosen, correctOption, whys, explanation } = marked;
  return {
    ...{ kind, chosen, correctOption, correct, proposed, outcomes },
    whysHtml: whys.map((why) => typeset(why, place)),
    explanationHtml: typeset(explanation, place),
  };
}
