import { jsonRoute } from '@/app/_server/json-route';
import { within } from '@/app/_server/time-budget';
import { refusedWords } from '@/app/_words/refused';
import { shareBody } from '@/app/teach/_formula/wire';
import { shareStep } from '@/lib/authoring/formula/share';

/** Milliseconds for one step, so that nobody else waits long. */
const DRAWING = 60;

export const POST = jsonRoute(shareBody, async ({ text, ...trial }) => {
  const found = shareStep(text, { ...trial, goOn: within(DRAWING) });
  return found
    ? Response.json(found)
    : Response.json({ message: refusedWords.mendFormula }, { status: 422 });
});
