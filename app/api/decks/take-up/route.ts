import { now } from '@/app/_server/clock';
import { jsonRoute } from '@/app/_server/json-route';
import { outcomeResponse } from '@/app/_server/outcome-response';
import { copyBody } from '@/app/teach/wire';
import { database } from '@/lib/db/client';
import { takeUp } from '@/lib/study/take-up';

export const POST = jsonRoute(copyBody, async ({ deck, link }, { learnerId, zone }) =>
  outcomeResponse(await takeUp(database(), { learnerId, name: deck, link, zone, now: now() })),
);
