import type { AnswerReply, GradeReply, HintReply, NextReply, Refused, UndoReply } from './replies';
import type { AnswerBody, GradeBody, HintBody, NextBody, UndoBody } from './wire';

/** The connection or the server failed; the same request may be sent again. */
export class Unreachable extends Error {}

async function post<Reply>(path: string, body: unknown): Promise<Reply | Refused> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch((cause: unknown) => {
    throw new Unreachable('no connection', { cause });
  });
  if (response.status >= 500 || response.status === 429) {
    throw new Unreachable(`the server answered ${response.status}`);
  }
  return response.json();
}

export const sendNext = (body: NextBody) => post<NextReply>('/api/review/next', body);
export const sendAnswer = (body: AnswerBody) => post<AnswerReply>('/api/review/answer', body);
export const sendHint = (body: HintBody) => post<HintReply>('/api/review/hint', body);
export const sendGrade = (body: GradeBody) => post<GradeReply>('/api/review/grade', body);
export const sendUndo = (body: UndoBody) => post<UndoReply>('/api/review/undo', body);
