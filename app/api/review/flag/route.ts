import { now } from '@/app/_server/clock';
import { jsonRoute } from '@/app/_server/json-route';
import { refusal } from '@/app/_server/refusals';
import type { FlagReply } from '@/app/review/replies';
import { flagBody } from '@/app/review/wire';
import { database } from '@/lib/db/client';
import { flag } from '@/lib/study/flag';

export const POST = jsonRoute(flagBody, async (body, { learnerId, zone }) => {
  const at = now();
  const flagged = await flag(database(), { ...body, learnerId, zone, now: at });
  if (!flagged.ok) return refusal(flagged.error, learnerId, at);
  return Response.json({ flagged: flagged.value } satisfies FlagReply);
});
