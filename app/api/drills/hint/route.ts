import { solutionStepHtml } from '@/app/_server/drill-marks';
import { jsonRoute } from '@/app/_server/json-route';
import type { HintReply, Unmarked } from '@/app/drills/view';
import { hintBody } from '@/app/drills/wire';
import { solutionOf } from '@/lib/study/drill-told';
import { practiceProblem } from '@/lib/study/practice/place';

export const POST = jsonRoute(hintBody, async ({ step: wanted, ...place }) => {
  const problem = practiceProblem(place);
  const step = problem && solutionOf(problem)[wanted];
  if (!step) {
    const reply: Unmarked = { refused: 'unknown', message: 'There is no further step.' };
    return Response.json(reply, { status: 404 });
  }
  return Response.json({ step: solutionStepHtml(step) } satisfies HintReply);
});
