import { now } from '@/app/_server/clock';
import { jsonRoute } from '@/app/_server/json-route';
import { outcomeResponse } from '@/app/_server/outcome-response';
import { seenBody } from '@/app/reports/wire';
import { database } from '@/lib/db/client';
import { putReplyAside } from '@/lib/study/own-reports';

export const POST = jsonRoute(seenBody, async ({ id }, { learnerId }) =>
  outcomeResponse(await putReplyAside(database(), { id, learnerId, now: now() })),
);
