import type { ZodType } from 'zod';
import { refusedWords } from '../_words/refused';
import type { Refused } from '../review/replies';
import { freshGuestCookie } from './cookies';
import { type Identity, identify } from './identify';
import { logFailure, logRequest } from './log-request';
import { requestIdOf } from './request-id';
import { isSameSite } from './same-site';
import { troubleReply } from './trouble';

/** Bytes; a matrix of answers is far smaller. */
export const longestBody = 100_000;

const refused = (status: number, message: string, what: Refused['refused'] = 'other') =>
  Response.json({ refused: what, message, problem: message, field: null }, { status });

async function readJson(request: Request): Promise<unknown> {
  const text = await request.text();
  if (text.length > longestBody) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * A route that takes JSON from our own pages: the request's origin, its body and who sends it are
 * looked at here, once for all.
 */
export function jsonRoute<Body>(
  schema: ZodType<Body>,
  handle: (body: Body, identity: Identity, request: Request) => Promise<Response>,
): (request: Request) => Promise<Response> {
  const answer = async (request: Request): Promise<Response> => {
    if (!isSameSite(request.headers)) return refused(403, refusedWords.otherSite);
    const body = schema.safeParse(await readJson(request));
    if (!body.success) return refused(400, refusedWords.notUnderstood);
    const identity = await identify(request.headers);
    if (!identity) {
      const response = refused(401, refusedWords.nobody, 'not-yours');
      response.headers.append('set-cookie', freshGuestCookie());
      return response;
    }
    const response = await handle(body.data, identity, request);
    for (const cookie of identity.renewed) response.headers.append('set-cookie', cookie);
    response.headers.set('cache-control', 'no-store');
    return response;
  };
  return async (request) => {
    const start = performance.now();
    const response = await answer(request).catch((error: unknown) => {
      logFailure(request, error);
      return troubleReply(error, requestIdOf(request.headers));
    });
    logRequest(request, response.status, start);
    return response;
  };
}
