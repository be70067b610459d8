import { seedView } from '@/app/_server/formula-view';
import { jsonRoute } from '@/app/_server/json-route';
import { within } from '@/app/_server/time-budget';
import { refusedWords } from '@/app/_words/refused';
import { seedsBody } from '@/app/teach/_formula/wire';
import { seedRows } from '@/lib/authoring/formula/seeds';

/** Milliseconds for some rows; the page asks for those that are left. */
const DRAWING = 80;

export const POST = jsonRoute(seedsBody, async ({ text, ...range }) => {
  const rows = seedRows(text, { ...range, goOn: within(DRAWING) });
  return rows
    ? Response.json({ rows: rows.map(seedView) })
    : Response.json({ message: refusedWords.mendFormula }, { status: 422 });
});
