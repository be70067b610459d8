import { isAPIError } from 'better-auth/api';
import type { AccountReply } from '../account/wire';

type Problem = Extract<AccountReply, { problem: string }>;

const problems: Readonly<Record<string, Problem>> = {
  INVALID_EMAIL: { problem: 'This is not an e-mail address.', field: 'email' },
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: {
    problem: 'There is an account with this e-mail address already: sign in instead.',
    field: 'email',
  },
  INVALID_EMAIL_OR_PASSWORD: {
    problem: 'E-mail and password do not belong together.',
    field: 'password',
  },
  INVALID_PASSWORD: { problem: 'This is not the password of the account.', field: 'current' },
  EMAIL_IS_THE_SAME: { problem: 'This is the address of the account already.', field: 'email' },
};

/** What to tell a person about an account that could not be made or opened; a bug is thrown on. */
export function accountProblem(error: unknown): Response {
  if (!isAPIError(error)) throw error;
  const code = (error as { body?: { code?: string } }).body?.code ?? '';
  const known = problems[code] ?? problems.INVALID_EMAIL;
  return Response.json(known, { status: 422 });
}
