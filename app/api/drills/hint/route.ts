import { actorOf } from '@/app/_server/actor';
import { solutionStepHtml } from '@/app/_server/drill-marks';
import { jsonRoute } from '@/app/_server/json-route';
import { refusedWords } from '@/app/_words/refused';
import type { HintReply, Unmarked } from '@/app/drills/view';
import { hintBody } from '@/app/drills/wire';
import { database } from '@/lib/db/client';
import { solutionOf } from '@/lib/study/drill-told';
import { openProblem } from '@/lib/study/practice/open';

export const POST = jsonRoute(hintBody, async ({ step: wanted, link, ...place }, identity) => {
  const problem = await openProblem(database(), await actorOf(identity, link), place);
  const step = problem && solutionOf(problem)[wanted];
  if (!step) {
    const reply: Unmarked = { refused: 'unknown', message: refusedWords.noFurtherStep };
    return Response.json(reply, { status: 404 });
  }
  return Response.json({ step: solutionStepHtml(step) } satisfies HintReply);
});
