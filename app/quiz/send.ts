import type { HandInBody, QuizAnswerBody, QuizAnswerReply, QuizRefused } from './wire';

async function post(path: string, body: unknown): Promise<Response | null> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(path, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  }).catch(() => null);
  return response && response.status < 500 && response.status !== 429 ? response : null;
}

/** Sends an answer; null where the server could not be reached, and the same may be sent again. */
export async function sendQuizAnswer(
  body: QuizAnswerBody,
): Promise<QuizAnswerReply | QuizRefused | null> {
  return (await post('/api/quiz/answer', body))?.json() ?? null;
}

/** Hands a quiz in; false where the server could not be reached. */
export async function sendHandIn(body: HandInBody): Promise<boolean> {
  return (await post('/api/quiz/hand-in', body)) !== null;
}
