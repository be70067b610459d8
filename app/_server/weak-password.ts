import { commonPasswords } from '../../lib/db/common-passwords';
import { type WeakPassword, weakPassword } from '../../lib/db/password-rule';
import { accountProblemWords } from '../_words/refused';
import type { AccountReply } from '../account/wire';

const PROBLEMS: Readonly<Record<WeakPassword, string>> = accountProblemWords.weak;

/** What to answer to a password that is not taken for an account, null to one that is. */
export async function refusedPassword(password: string, email: string): Promise<Response | null> {
  const weak = weakPassword({ password, email, common: await commonPasswords() });
  if (weak === null) return null;
  const reply = { problem: PROBLEMS[weak], field: 'password' } satisfies AccountReply;
  return Response.json(reply, { status: 422 });
}
