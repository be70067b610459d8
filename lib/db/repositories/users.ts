import type { Store } from '../client';

/** Whether there is an account of this id. */
export async function isUser(db: Store, id: string): Promise<boolean> {
  return (await db.user.count({ where: { id } })) > 0;
}
