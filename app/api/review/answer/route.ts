import { now } from '@/app/_server/clock';
import { jsonRoute } from '@/app/_server/json-route';
import { markedView } from '@/app/_server/marked-view';
import { refusal } from '@/app/_server/refusals';
import type { AnswerReply } from '@/app/review/replies';
import { answerBody } from '@/app/review/wire';
import { database } from '@/lib/db/client';
import { answer } from '@/lib/study/answer';
import { itemIdOf } from '@/lib/study/card-id';

export const POST = jsonRoute(answerBody, async (body, identity) => {
  const { learnerId, zone } = identity;
  const at = now();
  const marked = await answer(database(), { ...body, learnerId, zone, now: at });
  if (!marked.ok) return refusal(marked.error, learnerId, at);
  const [deck = ''] = (itemIdOf(learnerId, body.cardId) ?? '').split('/');
  return Response.json({ marked: markedView(marked.value, { deck }) } satisfies AnswerReply);
});
