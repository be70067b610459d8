import { z } from 'zod';
import { written } from '../../bank/fields';
import { err, ok, type Result } from '../../result';
import type { FieldProblem, Refusal } from '../refusal';

/** What an author says of a deck. */
export const deckForm = z.strictObject({
  title: written.max(1000),
  description: written.max(20_000),
});

export type DeckForm = z.infer<typeof deckForm>;

/** Signs. */
const LONGEST_TITLE = 120;
const LONGEST_DESCRIPTION = 2000;

/** The texts of a deck as they are kept, or what is wrong with them. */
export function readDeckForm(form: DeckForm): Result<DeckForm, Refusal> {
  const title = form.title.trim();
  const description = form.description.trim();
  const problems: FieldProblem[] = [];
  if (title === '') problems.push({ field: 'title', message: 'Give the deck a title.' });
  if (title.length > LONGEST_TITLE) {
    const message = `A title has at most ${LONGEST_TITLE} signs; these are ${title.length}.`;
    problems.push({ field: 'title', message });
  }
  if (description.length > LONGEST_DESCRIPTION) {
    const message = `A description has at most ${LONGEST_DESCRIPTION} signs; these are ${description.length}.`;
    problems.push({ field: 'description', message });
  }
  return problems.length > 0 ? err({ kind: 'invalid', problems }) : ok({ title, description });
}
