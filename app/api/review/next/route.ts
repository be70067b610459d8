import { now } from '@/app/_server/clock';
import { itemView } from '@/app/_server/item-view';
import { jsonRoute } from '@/app/_server/json-route';
import type { NextReply } from '@/app/review/replies';
import { nextBody } from '@/app/review/wire';
import { database } from '@/lib/db/client';
import { nextItems } from '@/lib/study/next-items';

export const POST = jsonRoute(nextBody, async (body, { learnerId, zone }) => {
  const items = await nextItems(database(), learnerId, now(), { ...body, zone });
  return Response.json({ items: items.map(itemView) } satisfies NextReply);
});
