import { now } from '@/app/_server/clock';
import { jsonRoute } from '@/app/_server/json-route';
import { outcomeResponse } from '@/app/_server/outcome-response';
import { takeBackBody } from '@/app/catch-up/wire';
import { database } from '@/lib/db/client';
import { takeBack } from '@/lib/study/catch-up/take-back';

export const POST = jsonRoute(takeBackBody, async ({ id }, { learnerId }) =>
  outcomeResponse(await takeBack(database(), { id, learnerId, now: now() })),
);
