import { teachWords } from '../_words/teach';
import type { TeachReply } from './wire';

const lost = { problems: [{ field: null, message: teachWords.lost }] } as const;

/** Asks a route for authors to do something; an answer that cannot be read counts as none. */
export async function send<Done>(
  path: string,
  body: object,
  options: RequestInit = {},
): Promise<TeachReply<Done>> {
  return ask(`/api/teach/${path}`, {
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    ...options,
  });
}

/** Puts a file into a deck; gives its name there. */
export function sendFile(deck: string, file: File): Promise<TeachReply<{ readonly name: string }>> {
  const query = new URLSearchParams({ deck, file: file.name });
  return ask(`/api/teach/media?${query}`, { body: file });
}

async function ask<Done>(address: string, init: RequestInit): Promise<TeachReply<Done>> {
  try {
    const response = await fetch(address, { method: 'POST', ...init });
    const reply: unknown = await response.json();
    if (typeof reply !== 'object' || reply === null) return lost;
    if ('done' in reply || 'problems' in reply) return reply as TeachReply<Done>;
    // What every route of the site refuses alike: another site's request, one that is too large.
    const { message } = reply as { message?: string };
    return { problems: [{ field: null, message: message ?? teachWords.lost }] };
  } catch {
    return lost;
  }
}
