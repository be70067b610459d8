import { accountProblem } from '@/app/_server/account-problem';
import { goOn } from '@/app/_server/go-on';
import { jsonRoute } from '@/app/_server/json-route';
import { tooOften, waitForAccount } from '@/app/_server/limits';
import { credentialsBody } from '@/app/account/wire';
import { auth } from '@/lib/db/auth';
import { database } from '@/lib/db/client';
import { answersOf } from '@/lib/study/accounts/answers-of';

export const POST = jsonRoute(credentialsBody, async (body, { guestId }, request) => {
  const wait = waitForAccount(body.email, performance.now());
  if (wait > 0) return tooOften(wait);
  try {
    const opened = await auth().api.signInEmail({
      body,
      headers: request.headers,
      returnHeaders: true,
    });
    // What was answered here as a guest may be somebody else's: the account's page asks.
    const asks = guestId !== null && (await answersOf(database(), guestId)) > 0;
    return goOn(asks ? '/account' : '/', opened.headers.getSetCookie());
  } catch (error) {
    return accountProblem(error);
  }
});
