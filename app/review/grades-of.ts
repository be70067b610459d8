import { compareText, gradeOfTexts } from '../../lib/grading/compare-text';
import type { Phase } from './session';
import type { ItemView, OutcomeView } from './view';

/** The grades that may be taken now, and the one that is proposed. */
export interface GradesShown {
  readonly outcomes: readonly OutcomeView[];
  readonly preferred: number;
}

/** Null while there is nothing to grade. What was typed before a card was turned proposes its grade. */
export function gradesOf(phase: Phase, item: ItemView | undefined): GradesShown | null {
  if (phase.name === 'marked') {
    return { outcomes: phase.marked.outcomes, preferred: phase.marked.proposed };
  }
  if (phase.name !== 'revealed' || item?.kind !== 'flashcard') return null;
  const compared = phase.typed.map((text, place) => compareText(text, item.fields[place]!));
  return { outcomes: item.outcomes, preferred: compared.length > 0 ? gradeOfTexts(compared) : 4 };
}
