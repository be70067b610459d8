import { commonPasswords } from '../../lib/db/common-passwords';
import { type WeakPassword, weakPassword } from '../../lib/db/password-rule';
import type { AccountReply } from '../account/wire';

const BETTER = 'Choose another: a few words are best.';

const PROBLEMS: Readonly<Record<WeakPassword, string>> = {
  short: 'The password needs ten characters or more.',
  long: 'The password is longer than 128 characters.',
  common: `This password is one of the most common ones. ${BETTER}`,
  'common with additions': `This is a common password with digits or signs added. ${BETTER}`,
  repeated: `This password repeats the same few characters. ${BETTER}`,
  'in order': `The characters of this password only follow one another in order. ${BETTER}`,
  'own address': `This password is little more than your e-mail address. ${BETTER}`,
  'our name': `This password is little more than the name of this site. ${BETTER}`,
};

/** What to answer to a password that is not taken for an account, null to one that is. */
export async function refusedPassword(password: string, email: string): Promise<Response | null> {
  const weak = weakPassword({ password, email, common: await commonPasswords() });
  if (weak === null) return null;
  const reply = { problem: PROBLEMS[weak], field: 'password' } satisfies AccountReply;
  return Response.json(reply, { status: 422 });
}
