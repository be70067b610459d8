import type { InterchangeMedia } from '../../../bank/formats/interchange';
import type { Store } from '../../../db/client';
import { insertMedium } from '../../../db/repositories/bulk';
import { mediaOfDeck } from '../../../db/repositories/media';
import { clearUp } from '../clear-up';
import { mediaType } from '../media-type';

/**
 * Keeps a file's pictures and sounds, one after the other, so that only one is in memory. What the deck
 * shows under a name already stays.
 *
 * @returns how many were kept
 */
export async function bringMedia(
  db: Store,
  deckId: string,
  media: readonly InterchangeMedia[],
  at: Date,
): Promise<number> {
  const taken = new Set((await mediaOfDeck(db, deckId)).map(({ name }) => name));
  let kept = 0;
  clearUp();
  for (const { name, bytes } of media) {
    if (taken.has(name)) continue;
    const read = bytes();
    await insertMedium(db, deckId, { name, type: mediaType(read), bytes: read }, at);
    taken.add(name);
    kept++;
  }
  return kept;
}
