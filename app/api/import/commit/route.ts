import { jsonRoute } from '@/app/_server/json-route';
import { refusedWords } from '@/app/_words/refused';
import { importOrder } from '@/app/import/importing';
import { type CommitReply, commitBody, type ImportRefused } from '@/app/import/wire';
import { endUpload, outcomeOf } from '@/lib/authoring/interchange/uploads';
import { importApart } from '@/lib/study/import-apart/import-apart';

export const POST = jsonRoute(commitBody, async ({ file, into }, identity) => {
  const before = identity.user && outcomeOf(identity.user.id, file);
  if (before) return Response.json(before);
  const order = importOrder(identity, file, into);
  if (!order) return refused(404, refusedWords.file.gone);
  const imported = await importApart(order);
  if (!imported.ok) return refused(422, imported.error);
  const { skipped, ...made } = imported.value;
  const reply: CommitReply = { ...made, skipped: skipped.length };
  endUpload(identity.user!.id, file, reply);
  return Response.json(reply);
});

function refused(status: number, problem: string): Response {
  return Response.json({ problem } satisfies ImportRefused, { status });
}
