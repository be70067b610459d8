import { now } from '@/app/_server/clock';
import { stepHtml } from '@/app/_server/item-view';
import { jsonRoute } from '@/app/_server/json-route';
import { refusal } from '@/app/_server/refusals';
import type { HintReply } from '@/app/review/replies';
import { hintBody } from '@/app/review/wire';
import { database } from '@/lib/db/client';
import { hint } from '@/lib/study/hint';

export const POST = jsonRoute(hintBody, async (body, { learnerId, zone }) => {
  const at = now();
  const step = await hint(database(), { ...body, learnerId, zone, now: at });
  if (!step.ok) return refusal(step.error, learnerId, at);
  return Response.json({ step: stepHtml(step.value) } satisfies HintReply);
});
