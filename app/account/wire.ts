import { z } from 'zod';

export const credentialsBody = z.strictObject({
  email: z.string().trim().max(254),
  password: z.string().max(1000),
});

/** Whether the answers given here as a guest are to be added to the account's. */
export const mergeBody = z.strictObject({ bring: z.boolean() });

export const passwordBody = z.strictObject({
  current: z.string().max(1000),
  password: z.string().max(1000),
});

export const emailBody = z.strictObject({
  email: z.string().trim().max(254),
  current: z.string().max(1000),
});

/** A guest has no password to give. */
export const deleteBody = z.strictObject({ current: z.string().max(1000) });

export const emptyBody = z.strictObject({});

/** What an account route says: where to go on, or what is wrong with which field. */
export type AccountReply =
  | { readonly goTo: '/' | '/account' }
  | { readonly problem: string; readonly field: 'email' | 'password' | 'current' | null };
