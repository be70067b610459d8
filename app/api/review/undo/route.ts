import { now } from '@/app/_server/clock';
import { countsOf } from '@/app/_server/counts';
import { itemView } from '@/app/_server/item-view';
import { jsonRoute } from '@/app/_server/json-route';
import { refusal } from '@/app/_server/refusals';
import type { UndoReply } from '@/app/review/replies';
import { undoBody } from '@/app/review/wire';
import { database } from '@/lib/db/client';
import { undo } from '@/lib/study/undo';

export const POST = jsonRoute(undoBody, async (body, { learnerId }) => {
  const at = now();
  const undone = await undo(database(), { ...body, learnerId, now: at });
  if (!undone.ok) return refusal(undone.error, learnerId, at);
  const { left, shown } = undone.value;
  const reply: UndoReply = { counts: countsOf(left), item: shown && itemView(shown) };
  return Response.json(reply);
});
