import { now } from '@/app/_server/clock';
import { jsonRoute } from '@/app/_server/json-route';
import { typesetLine } from '@/app/_ui/typeset';
import type { DayReply } from '@/app/review/replies';
import { dayBody } from '@/app/review/wire';
import { database } from '@/lib/db/client';
import { todaysAnswers } from '@/lib/study/todays-answers';

export const POST = jsonRoute(dayBody, async (_, { learnerId, zone }) => {
  const { answers, aside } = await todaysAnswers(database(), learnerId, now(), zone);
  const reply: DayReply = {
    answers: answers.map(({ id, at, text, grade, repeat }) => ({
      ...{ id, grade, repeat, at: at.toISOString(), textHtml: typesetLine(text) },
    })),
    aside: aside.map(({ cardId, at, text, what }) => ({
      ...{ cardId, what, at: at.toISOString(), textHtml: typesetLine(text) },
    })),
  };
  return Response.json(reply);
});
