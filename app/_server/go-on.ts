import type { AccountReply } from '../account/wire';

/** Tells the browser which page comes next, with the cookies that go along. */
export function goOn(
  goTo: Extract<AccountReply, { goTo: string }>['goTo'],
  cookies: readonly string[] = [],
): Response {
  const response = Response.json({ goTo } satisfies AccountReply);
  for (const cookie of cookies) response.headers.append('set-cookie', cookie);
  return response;
}
