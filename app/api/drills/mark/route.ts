import { actorOf } from '@/app/_server/actor';
import { drillMarks } from '@/app/_server/drill-marks';
import { jsonRoute } from '@/app/_server/json-route';
import { unreadCells } from '@/app/_server/unread-cells';
import { refusedWords } from '@/app/_words/refused';
import type { MarkReply, Unmarked } from '@/app/drills/view';
import { markBody } from '@/app/drills/wire';
import { database } from '@/lib/db/client';
import { markPractice } from '@/lib/study/practice/mark-practice';
import { openProblem } from '@/lib/study/practice/open';

export const POST = jsonRoute(markBody, async ({ entries, link, ...place }, identity) => {
  const problem = await openProblem(database(), await actorOf(identity, link), place);
  if (!problem) {
    const reply: Unmarked = { refused: 'unknown', message: refusedWords.noDrill };
    return Response.json(reply, { status: 404 });
  }
  const marked = markPractice(problem, entries);
  if (!marked.ok) {
    const reply: Unmarked = { refused: 'unread', message: unreadCells(marked.error) };
    return Response.json(reply, { status: 422 });
  }
  return Response.json({ marked: drillMarks(marked.value) } satisfies MarkReply);
});
