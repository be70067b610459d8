import { now } from '@/app/_server/clock';
import { jsonRoute } from '@/app/_server/json-route';
import { outcomeResponse } from '@/app/_server/outcome-response';
import { catchUpBody } from '@/app/catch-up/wire';
import { database } from '@/lib/db/client';
import { acceptCatchUp } from '@/lib/study/catch-up/catch-up';

export const POST = jsonRoute(catchUpBody, async (body, { learnerId }) =>
  outcomeResponse(await acceptCatchUp(database(), { ...body, learnerId, now: now() })),
);
