import { practiceWords } from '../_words/practice';
import type { HintReply, MarkReply, Unmarked } from './view';
import type { HintBody, MarkBody } from './wire';

const offline: Unmarked = {
  refused: 'offline',
  message: practiceWords.unreachable,
};

async function post<Reply>(path: string, body: unknown): Promise<Reply | Unmarked> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => null);
  return !response || response.status >= 500 ? offline : response.json();
}

export const sendMark = (body: MarkBody) => post<MarkReply>('/api/drills/mark', body);
export const sendHint = (body: HintBody) => post<HintReply>('/api/drills/hint', body);
