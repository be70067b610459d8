import type { Destination } from '@/lib/authoring/interchange/import-file';
import { findUpload } from '@/lib/authoring/interchange/uploads';
import type { Order } from '@/lib/study/import-apart/order';
import { authorOf } from '../_server/actor';
import { now } from '../_server/clock';
import type { Identity } from '../_server/identify';

/** The import of a file that an account has sent; null for a guest, and for a file that waits no more. */
export function importOrder(identity: Identity, file: string, into: Destination): Order | null {
  const author = authorOf(identity);
  const upload = author && findUpload(author.userId, file);
  if (!author || !upload) return null;
  const { learnerId, zone } = identity;
  return {
    ...{ ...upload, into, editor: author, now: now() },
    learner: { id: learnerId, zone, account: author.userId },
  };
}
