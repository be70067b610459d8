import type { Store } from '../../db/client';
import { findItem } from '../../db/repositories/items';
import { askedOf } from '../asked-of';
import { bodyOf } from '../item-body';

/** What an item asks now, as Markdown with TeX; null where there is no such item. */
export async function askedBy(db: Store, itemId: string): Promise<string | null> {
  const item = await findItem(db, itemId);
  return item && askedOf(db, bodyOf(item.body, itemId));
}
