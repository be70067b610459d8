import { solutionStepHtml } from '@/app/_server/drill-marks';
import { jsonRoute } from '@/app/_server/json-route';
import { withOwnProblem } from '@/app/_server/own-problem-route';
import { refusedWords } from '@/app/_words/refused';
import type { HintReply, Unmarked } from '@/app/drills/view';
import { hintOwnBody } from '@/app/teach/_formula/wire';
import { solutionOf } from '@/lib/study/drill-told';

export const POST = jsonRoute(hintOwnBody, async ({ step: wanted, ...own }) =>
  withOwnProblem(own, (problem) => {
    const step = solutionOf(problem)[wanted];
    if (step) return Response.json({ step: solutionStepHtml(step) } satisfies HintReply);
    const reply: Unmarked = { refused: 'unknown', message: refusedWords.noFurtherStep };
    return Response.json(reply, { status: 404 });
  }),
);
