import { z } from 'zod';

export const credentialsBody = z.strictObject({
  email: z.string().trim().max(254),
  password: z.string().max(1000),
});

/** Whether the answers given here as a guest are to be added to the account's. */
export const mergeBody = z.strictObject({ bring: z.boolean() });

export const emptyBody = z.strictObject({});

/** What an account route says: where to go on, or what is wrong with which field. */
export type AccountReply =
  | { readonly goTo: '/' | '/account' }
  | { readonly problem: string; readonly field: 'email' | 'password' | null };
