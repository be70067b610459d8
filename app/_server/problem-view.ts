import type { FormulaProblem } from '../../lib/formula/compiled';
import type { ProblemView } from '../teach/_formula/view';

/** A mistake in a formula's text, as the field it is typed into shows it. */
export function problemView({ line, column, place, message }: FormulaProblem): ProblemView {
  return { line, column, start: place.start, end: place.end, message };
}
