import { createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { NextRequest } from 'next/server';
import { actorOf } from '@/app/_server/actor';
import { now } from '@/app/_server/clock';
import { identify } from '@/app/_server/identify';
import { refusedWords } from '@/app/_words/refused';
import { openDeck } from '@/lib/authoring/access/open-deck';
import { EXPORT_FORMATS, isExportFormat } from '@/lib/authoring/interchange/export/text-formats';
import { exportDeck } from '@/lib/authoring/interchange/export-deck';
import { database } from '@/lib/db/client';

/** Sends a deck as a file of the format that the query names, with the schedule of whoever asks. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<'/api/export/[deck]'>,
): Promise<Response> {
  const format = request.nextUrl.searchParams.get('format') ?? '';
  if (!isExportFormat(format)) return told(400, refusedWords.noFormat);
  const identity = await identify(request.headers);
  const actor = await actorOf(identity, request.nextUrl.searchParams.get('link'));
  const { deck: name } = await params;
  const opened = await openDeck(database(), actor, name, 'export');
  if (!opened.ok) {
    return opened.error.kind === 'forbidden'
      ? told(403, refusedWords.signInTo.export)
      : told(404, refusedWords.noDeck);
  }
  const deck = opened.value;
  const folder = mkdtempSync(join(tmpdir(), 'recurrent-export-'));
  const path = join(folder, 'deck');
  const end = () => rmSync(folder, { recursive: true, force: true });
  try {
    const learnerId = actor.learnerId;
    await exportDeck(database(), { deck, learnerId, format, path, now: now() });
    const file = createReadStream(path);
    file.once('close', end);
    return new Response(Readable.toWeb(file) as ReadableStream, {
      headers: {
        'content-type': 'application/octet-stream',
        'content-length': String(statSync(path).size),
        'content-disposition': `attachment; filename="${deck.name}.${EXPORT_FORMATS[format]}"`,
        'cache-control': 'no-store',
      },
    });
  } catch (error) {
    end();
    throw error;
  }
}

function told(status: number, text: string): Response {
  return new Response(text, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
