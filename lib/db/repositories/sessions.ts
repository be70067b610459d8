import type { Store } from '../client';

/** Deletes the sessions and the confirmations that have run out by an instant. */
export async function deleteExpired(db: Store, instant: Date): Promise<void> {
  await db.session.deleteMany({ where: { expiresAt: { lt: instant } } });
  await db.verification.deleteMany({ where: { expiresAt: { lt: instant } } });
}
