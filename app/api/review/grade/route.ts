import { now } from '@/app/_server/clock';
import { countsOf } from '@/app/_server/counts';
import { jsonRoute } from '@/app/_server/json-route';
import { refusal } from '@/app/_server/refusals';
import type { GradeReply } from '@/app/review/replies';
import { gradeBody } from '@/app/review/wire';
import { database } from '@/lib/db/client';
import { grade } from '@/lib/study/grade';

export const POST = jsonRoute(gradeBody, async ({ agoMs, ...body }, { learnerId, zone }) => {
  const received = now();
  // The browser's clock may be wrong; how long it has kept the answer is right.
  const at = new Date(received.getTime() - agoMs);
  const graded = await grade(database(), { ...body, learnerId, zone, at, now: received });
  if (!graded.ok) return refusal(graded.error, learnerId, received);
  return Response.json({ counts: countsOf(graded.value.left) } satisfies GradeReply);
});
