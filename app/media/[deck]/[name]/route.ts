import type { NextRequest } from 'next/server';
import { actorOf } from '@/app/_server/actor';
import { identify } from '@/app/_server/identify';
import { refusedWords } from '@/app/_words/refused';
import { mediaFor } from '@/lib/authoring/media/add-media';
import { database } from '@/lib/db/client';

/** What is shown; anything else that an import brought is handed out as a file. */
const SHOWN = new Set([
  ...['image/webp', 'image/png', 'image/jpeg', 'image/gif', 'image/avif'],
  ...['audio/mpeg', 'audio/ogg', 'audio/wav', 'audio/mp4', 'audio/flac', 'video/mp4', 'video/webm'],
]);

/** A picture or a sound of a deck, for whoever may read the deck. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<'/media/[deck]/[name]'>,
): Promise<Response> {
  const { deck, name } = await params;
  const actor = await actorOf(
    await identify(request.headers),
    request.nextUrl.searchParams.get('link'),
  );
  const found = await mediaFor(database(), actor, deck, name);
  if (!found) return new Response(refusedWords.noFile, { status: 404 });
  const headers = {
    // The same name may show something else later, and the right to see it may go.
    'cache-control': 'private, max-age=600',
    etag: `"${found.hash}"`,
  };
  if (request.headers.get('if-none-match') === headers.etag) {
    return new Response(null, { status: 304, headers });
  }
  const response = new Response(new Uint8Array(found.bytes), { headers });
  const isShown = SHOWN.has(found.type);
  response.headers.set('content-type', isShown ? found.type : 'application/octet-stream');
  if (!isShown) response.headers.set('content-disposition', 'attachment');
  return response;
}
