import { isAPIError } from 'better-auth/api';
import { accountProblemWords as words } from '../_words/refused';
import type { AccountReply } from '../account/wire';

type Problem = Extract<AccountReply, { problem: string }>;

const problems: Readonly<Record<string, Problem>> = {
  INVALID_EMAIL: { problem: words.noEmail, field: 'email' },
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: {
    problem: words.takenAtSignUp,
    field: 'email',
  },
  INVALID_EMAIL_OR_PASSWORD: {
    problem: words.noPair,
    field: 'password',
  },
  INVALID_PASSWORD: { problem: words.wrongPassword, field: 'current' },
  EMAIL_IS_THE_SAME: { problem: words.sameEmail, field: 'email' },
};

/** What to tell a person about an account that could not be made or opened; a bug is thrown on. */
export function accountProblem(error: unknown): Response {
  if (!isAPIError(error)) throw error;
  const code = (error as { body?: { code?: string } }).body?.code ?? '';
  const known = problems[code] ?? problems.INVALID_EMAIL;
  return Response.json(known, { status: 422 });
}
