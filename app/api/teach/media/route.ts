import type { NextRequest } from 'next/server';
import { authorOf } from '@/app/_server/actor';
import { now } from '@/app/_server/clock';
import { identify } from '@/app/_server/identify';
import { isSameSite } from '@/app/_server/same-site';
import { refusedReply, signInFirst } from '@/app/_server/teach-route';
import { refusedWords } from '@/app/_words/refused';
import { addMedia } from '@/lib/authoring/media/add-media';
import { LARGEST_MEDIA } from '@/lib/authoring/media/kept-media';
import { invalid } from '@/lib/authoring/refusal';
import { database } from '@/lib/db/client';

/** Takes a picture or a sound as it is; the query names the deck and the file. */
export async function POST(request: NextRequest): Promise<Response> {
  if (!isSameSite(request.headers)) return refusedReply({ kind: 'forbidden' });
  const identity = await identify(request.headers);
  const author = identity && authorOf(identity);
  if (!author) return signInFirst();
  const bytes = await limited(request);
  if (!bytes) return refusedReply(invalid('media', refusedWords.file.largeMedia));
  const query = request.nextUrl.searchParams;
  const file = (query.get('file') ?? '').slice(0, 200);
  const deck = query.get('deck') ?? '';
  const added = await addMedia(database(), author, { deck, file, bytes, now: now() });
  return added.ok ? Response.json({ done: added.value }) : refusedReply(added.error);
}

/** The request's body; null for one that is larger than may be kept, which is read no further. */
async function limited(request: Request): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of request.body ?? []) {
    size += piece.length;
    if (size > LARGEST_MEDIA) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
