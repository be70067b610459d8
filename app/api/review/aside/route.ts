import { now } from '@/app/_server/clock';
import { countsOf } from '@/app/_server/counts';
import { itemView } from '@/app/_server/item-view';
import { jsonRoute } from '@/app/_server/json-route';
import { refusal } from '@/app/_server/refusals';
import type { UndoReply } from '@/app/review/replies';
import { asideBody } from '@/app/review/wire';
import { database } from '@/lib/db/client';
import { putAside } from '@/lib/study/put-aside';

export const POST = jsonRoute(asideBody, async (body, { learnerId, zone }) => {
  const at = now();
  const moved = await putAside(database(), { ...body, learnerId, zone, now: at });
  if (!moved.ok) return refusal(moved.error, learnerId, at);
  const { left, shown } = moved.value;
  const reply: UndoReply = { counts: countsOf(left), item: shown && itemView(shown) };
  return Response.json(reply);
});
