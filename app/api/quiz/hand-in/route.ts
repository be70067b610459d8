import { now } from '@/app/_server/clock';
import { jsonRoute } from '@/app/_server/json-route';
import { handInBody } from '@/app/quiz/wire';
import { database } from '@/lib/db/client';
import { handIn } from '@/lib/study/quiz/result';

export const POST = jsonRoute(handInBody, async ({ sittingId }, { learnerId }) => {
  const done = await handIn(database(), learnerId, sittingId, now());
  return Response.json({ done }, { status: done ? 200 : 404 });
});
