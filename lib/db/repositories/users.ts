import type { Store } from '../client';

/** Whether there is an account of this id. */
export async function isUser(db: Store, id: string): Promise<boolean> {
  return (await db.user.count({ where: { id } })) > 0;
}

/** The id of the account with an e-mail address, in whatever case it is written, or null. */
export async function userOfEmail(db: Store, email: string): Promise<string | null> {
  const found = await db.user.findUnique({ where: { email: email.toLowerCase() } });
  return found?.id ?? null;
}

/** The e-mail addresses of accounts, by id. */
export async function emailsOf(
  db: Store,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = await db.user.findMany({ where: { id: { in: [...ids] } } });
  return new Map(found.map(({ id, email }) => [id, email]));
}

/** Deletes an account with its sessions; the decks have to be let go of before. */
export async function deleteUser(db: Store, id: string): Promise<void> {
  await db.user.delete({ where: { id } });
}

/** Gives an account another password's hash and ends all its sessions. */
export async function setPassword(db: Store, userId: string, hash: string): Promise<void> {
  await db.account.updateMany({
    where: { userId, providerId: 'credential' },
    data: { password: hash },
  });
  await db.session.deleteMany({ where: { userId } });
}
