import type { Store } from './client';

/** Reads a row that every database of ours has room for; rejects where it cannot be read. */
export async function reach(db: Store): Promise<void> {
  await db.setup.count();
}
