import { now } from '@/app/_server/clock';
import { jsonRoute } from '@/app/_server/json-route';
import { markedView } from '@/app/_server/marked-view';
import { unreadCells } from '@/app/_server/unread-cells';
import { refusedWords } from '@/app/_words/refused';
import { type QuizAnswerReply, type QuizRefused, quizAnswerBody } from '@/app/quiz/wire';
import { database } from '@/lib/db/client';
import { answerQuestion } from '@/lib/study/quiz/answer-question';
import type { QuizRefusal } from '@/lib/study/quiz/types';

export const POST = jsonRoute(quizAnswerBody, async (body, { learnerId, zone }) => {
  const answered = await answerQuestion(database(), { ...body, learnerId, zone, now: now() });
  if (!answered.ok) return refusal(answered.error);
  const { told, counted } = answered.value;
  const [deck = ''] = body.itemId.split('/');
  const reply: QuizAnswerReply = { marked: told && markedView(told, { deck }), counted };
  return Response.json(reply);
});

function refusal(error: QuizRefusal): Response {
  if (error.kind === 'bad-answer') {
    const message = error.cells.length > 0 ? unreadCells(error.cells) : error.message;
    return Response.json({ refused: 'unread', message } satisfies QuizRefused, { status: 422 });
  }
  const reply: QuizRefused = { refused: 'reload', message: refusedWords.quiz[error.kind] };
  return Response.json(reply, { status: error.kind === 'unknown-sitting' ? 404 : 409 });
}
