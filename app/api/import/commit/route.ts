import { jsonRoute } from '@/app/_server/json-route';
import { importingOf } from '@/app/import/importing';
import { type CommitReply, commitBody, type ImportRefused } from '@/app/import/wire';
import { importFile } from '@/lib/authoring/interchange/import-file';
import { dropUpload } from '@/lib/authoring/interchange/uploads';
import { database } from '@/lib/db/client';

const GONE = 'This file is not here any more: please choose it again.';

export const POST = jsonRoute(commitBody, async ({ file, into }, identity) => {
  const importing = await importingOf(identity, file, into);
  if (!importing) return refused(404, GONE);
  const imported = await importFile(database(), importing);
  if (!imported.ok) return refused(422, imported.error);
  dropUpload(importing.ownerId!, file);
  const { skipped, ...made } = imported.value;
  return Response.json({ ...made, skipped: skipped.length } satisfies CommitReply);
});

function refused(status: number, problem: string): Response {
  return Response.json({ problem } satisfies ImportRefused, { status });
}
