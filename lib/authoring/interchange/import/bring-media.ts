import type { InterchangeMedia } from '../../../bank/formats/interchange';
import type { Store } from '../../../db/client';
import { mediaOfDeck, nameMedia, storeMedia } from '../../../db/repositories/media';
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
  for (const { name, bytes } of media) {
    if (taken.has(name)) continue;
    const read = bytes();
    const hash = await storeMedia(db, { type: mediaType(read), bytes: read }, at);
    await nameMedia(db, deckId, name, hash);
    kept++;
  }
  return kept;
}
