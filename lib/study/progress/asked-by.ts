import type { Store } from '../../db/client';
import { findItem } from '../../db/repositories/items';
import { templateOf } from '../drill-problem';
import { bodyOf } from '../item-body';

/** What an item asks, as Markdown with TeX, and never what the answer is; null where there is no such item. */
export async function askedBy(db: Store, itemId: string): Promise<string | null> {
  const item = await findItem(db, itemId);
  if (!item) return null;
  const body = bodyOf(item.body, itemId);
  switch (body.kind) {
    case 'flashcard':
      return body.front;
    case 'choice':
    case 'numeric':
      return body.prompt;
    case 'drill':
      return (await templateOf(db, body)).title;
  }
}
