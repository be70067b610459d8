import { uploadWords } from '../_words/import';
import type { CommitBody, CommitReply, ImportRefused, UploadReply } from './wire';

/** Bytes sent at a time: what goes wrong on the way is one piece, and no server holds the whole. */
const PIECE = 4 << 20;

const LOST: ImportRefused = { problem: uploadWords.lost };

/**
 * Sends a file piece by piece; gives its id there.
 *
 * @param tell is told the share that has been sent, from 0 to 1
 */
export async function sendFile(
  file: File,
  tell: (share: number) => void,
): Promise<UploadReply | ImportRefused> {
  let id: string | null = null;
  for (let at = 0; at < file.size || id === null; at += PIECE) {
    const query = new URLSearchParams({ name: file.name, at: String(at), ...(id && { file: id }) });
    const body = file.slice(at, at + PIECE);
    const reply = await post<UploadReply>(`/api/import/upload?${query}`, { body });
    if ('problem' in reply) return reply;
    id = reply.file;
    tell(Math.min(1, (at + PIECE) / file.size));
  }
  return { file: id };
}

export function sendCommit(body: CommitBody): Promise<CommitReply | ImportRefused> {
  const headers = { 'content-type': 'application/json' };
  return post<CommitReply>('/api/import/commit', { headers, body: JSON.stringify(body) });
}

async function post<Reply>(path: string, init: RequestInit): Promise<Reply | ImportRefused> {
  try {
    const response = await fetch(path, { method: 'POST', ...init });
    return response.status < 500 ? await response.json() : LOST;
  } catch {
    return LOST;
  }
}
