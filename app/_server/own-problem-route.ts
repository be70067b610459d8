import { ownProblem } from '../../lib/authoring/formula/own-problem';
import type { Problem } from '../../lib/drills/problem';
import { refusedWords } from '../_words/refused';
import type { Unmarked } from '../drills/view';
import { within } from './time-budget';

const DRAWING = 400;

interface Own {
  readonly text: string;
  readonly level: number;
  readonly seed: number;
}

/** Answers with what is made of the problem that a text gives at a seed, or says that it gives none. */
export function withOwnProblem(own: Own, answer: (problem: Problem) => Response): Response {
  const problem = ownProblem(own.text, { ...own, goOn: within(DRAWING) });
  if (problem) return answer(problem);
  const message = refusedWords.noProblem;
  return Response.json({ refused: 'unknown', message } satisfies Unmarked, { status: 422 });
}
