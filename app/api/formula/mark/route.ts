import { drillMarks } from '@/app/_server/drill-marks';
import { jsonRoute } from '@/app/_server/json-route';
import { withOwnProblem } from '@/app/_server/own-problem-route';
import { unreadCells } from '@/app/_server/unread-cells';
import type { MarkReply, Unmarked } from '@/app/drills/view';
import { markOwnBody } from '@/app/teach/_formula/wire';
import { markPractice } from '@/lib/study/practice/mark-practice';

export const POST = jsonRoute(markOwnBody, async ({ entries, ...own }) =>
  withOwnProblem(own, (problem) => {
    const marked = markPractice(problem, entries);
    if (marked.ok) return Response.json({ marked: drillMarks(marked.value) } satisfies MarkReply);
    const reply: Unmarked = { refused: 'unread', message: unreadCells(marked.error) };
    return Response.json(reply, { status: 422 });
  }),
);
