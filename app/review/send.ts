import type {
  AnswerReply,
  DayReply,
  FlagReply,
  GradeReply,
  HintReply,
  NextReply,
  Refused,
  ReportReply,
  UndoReply,
} from './replies';
import type {
  AnswerBody,
  AsideBody,
  FlagBody,
  GradeBody,
  HintBody,
  NextBody,
  ReportBody,
  UndoBody,
} from './wire';

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
  // A connection that is lost within a reply, or a proxy's own page, is no reply.
  return response.json().catch((cause: unknown) => {
    throw new Unreachable('the reply was cut off', { cause });
  });
}

export const sendNext = (body: NextBody) => post<NextReply>('/api/review/next', body);
export const sendAnswer = (body: AnswerBody) => post<AnswerReply>('/api/review/answer', body);
export const sendHint = (body: HintBody) => post<HintReply>('/api/review/hint', body);
export const sendGrade = (body: GradeBody) => post<GradeReply>('/api/review/grade', body);
export const sendUndo = (body: UndoBody) => post<UndoReply>('/api/review/undo', body);
export const sendAside = (body: AsideBody) => post<UndoReply>('/api/review/aside', body);
export const sendFlag = (body: FlagBody) => post<FlagReply>('/api/review/flag', body);
export const sendReport = (body: ReportBody) => post<ReportReply>('/api/review/report', body);
export const sendDay = () => post<DayReply>('/api/review/day', {});
