import { jsonRoute } from '@/app/_server/json-route';
import { texHtml } from '@/app/_ui/tex';
import { refusedWords } from '@/app/_words/refused';
import type { UnfoldReply } from '@/app/workbench/view';
import { unfoldBody } from '@/app/workbench/wire';
import { unfoldStep } from '@/lib/authoring/workbench/run-bench';

export const POST = jsonRoute(unfoldBody, async ({ step, ...bench }) => {
  const lines = unfoldStep(bench, step);
  return lines
    ? Response.json({ linesHtml: lines.map(texHtml) } satisfies UnfoldReply)
    : Response.json({ message: refusedWords.noStep }, { status: 404 });
});
