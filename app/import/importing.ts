import { may } from '@/lib/authoring/access/may';
import type { Author } from '@/lib/authoring/access/open-deck';
import type { Destination, Importing } from '@/lib/authoring/interchange/import-file';
import { findUpload } from '@/lib/authoring/interchange/uploads';
import { database } from '@/lib/db/client';
import { importingAs } from '@/lib/study/importing';
import { authorOf } from '../_server/actor';
import { now } from '../_server/clock';
import type { Identity } from '../_server/identify';

/** An import of a file that an account has sent; null for a guest, and for a file that waits no more. */
export async function importingOf(
  identity: Identity,
  file: string,
  into: Destination,
): Promise<Importing | null> {
  const author: Author | null = authorOf(identity);
  const upload = author && findUpload(author.userId, file);
  if (!author || !upload) return null;
  const { learnerId, zone } = identity;
  const at = now();
  return {
    ...upload,
    ...{ into, ownerId: author.userId, now: at },
    mayEdit: (deck) => may(author, deck, 'edit'),
    learner: await importingAs(database(), learnerId, at, zone, author.userId),
  };
}
