import { auth } from '../../lib/db/auth';
import { accountProblemWords } from '../_words/refused';
import type { AccountReply } from '../account/wire';
import type { Identity } from './identify';
import { tooOften, waitForAccount } from './limits';

const WRONG = {
  problem: accountProblemWords.wrongPassword,
  field: 'current',
} satisfies AccountReply;

/**
 * Asks for the password of the account that is open before something that cannot be taken back; null
 * where it is right, else what to answer. Wrong ones count with those at signing in.
 */
export async function wrongPassword(
  { user }: Identity,
  password: string,
  headers: Headers,
): Promise<Response | null> {
  if (!user) return Response.json(WRONG, { status: 422 });
  const wait = waitForAccount(user.email, performance.now());
  if (wait > 0) return tooOften(wait);
  const right = await auth()
    .api.verifyPassword({ body: { password }, headers })
    .catch(() => null);
  return right ? null : Response.json(WRONG, { status: 422 });
}
