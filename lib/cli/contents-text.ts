import type { Checked } from '../db/checked-file';

/** What a database file holds, in words. */
export function contentsText({ reviews, cards, bytes }: Checked): string {
  return `${reviews} reviews and ${cards} cards in ${(bytes / 1e6).toFixed(1)} MB`;
}
