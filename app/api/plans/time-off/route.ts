import { now } from '@/app/_server/clock';
import { jsonRoute } from '@/app/_server/json-route';
import { outcomeResponse } from '@/app/_server/outcome-response';
import { timeOffBody } from '@/app/catch-up/wire';
import { database } from '@/lib/db/client';
import { takeVacation } from '@/lib/study/catch-up/vacation';

export const POST = jsonRoute(timeOffBody, async (body, { learnerId, zone }) =>
  outcomeResponse(await takeVacation(database(), { ...body, learnerId, now: now(), zone })),
);
