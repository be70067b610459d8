import { now } from '@/app/_server/clock';
import { jsonRoute } from '@/app/_server/json-route';
import { outcomeResponse } from '@/app/_server/outcome-response';
import { deckChangeBody } from '@/app/decks/_shelf/wire';
import { database } from '@/lib/db/client';
import { changeDeck } from '@/lib/study/adopt';

export const POST = jsonRoute(deckChangeBody, async (body, { learnerId, zone }) =>
  outcomeResponse(await changeDeck(database(), { ...body, learnerId, zone, now: now() })),
);
