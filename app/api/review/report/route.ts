import { now } from '@/app/_server/clock';
import { jsonRoute } from '@/app/_server/json-route';
import { refusal } from '@/app/_server/refusals';
import type { ReportReply } from '@/app/review/replies';
import { reportBody } from '@/app/review/wire';
import { database } from '@/lib/db/client';
import { report } from '@/lib/study/report';

export const POST = jsonRoute(reportBody, async (body, { learnerId, zone }) => {
  const at = now();
  const kept = await report(database(), { ...body, learnerId, zone, now: at });
  if (!kept.ok) return refusal(kept.error, learnerId, at);
  return Response.json({ kept: true } satisfies ReportReply);
});
