import type { NextRequest } from 'next/server';
import { authorOf } from '@/app/_server/actor';
import { now } from '@/app/_server/clock';
import { identify } from '@/app/_server/identify';
import { isSameSite } from '@/app/_server/same-site';
import { refusedWords } from '@/app/_words/refused';
import type { ImportRefused, UploadReply } from '@/app/import/wire';
import { appendUpload, beginUpload, UPLOAD_PIECE } from '@/lib/authoring/interchange/uploads';

/**
 * Takes a file piece by piece, as it is: the query names the file and, from the second piece on, its id
 * and where the piece begins.
 */
export async function POST(request: NextRequest): Promise<Response> {
  if (!isSameSite(request.headers)) return refused(403, refusedWords.otherSite);
  const identity = await identify(request.headers);
  const author = identity && authorOf(identity);
  if (!author) return refused(401, refusedWords.signInTo.import);
  const bytes = await pieceOf(request);
  if (!bytes) return refused(413, refusedWords.file.largePiece);
  const query = request.nextUrl.searchParams;
  const at = Number(query.get('at') ?? 0);
  const file = query.get('file') ?? beginUpload(author.userId, query.get('name') ?? '', now());
  const kept = appendUpload(author.userId, file, at, bytes);
  return kept.ok ? Response.json({ file } satisfies UploadReply) : refused(422, kept.error);
}

/** The request's body; null for one that is longer than a piece, which is read no further. */
async function pieceOf(request: Request): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of request.body ?? []) {
    size += piece.length;
    if (size > UPLOAD_PIECE) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function refused(status: number, problem: string): Response {
  return Response.json({ problem } satisfies ImportRefused, { status });
}
