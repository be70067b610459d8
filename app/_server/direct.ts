import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { headersOf } from './headers-of';
import { requestIdHeader } from './request-id';
import { securityHeaders } from './security-headers';

const zip = promisify(gzip);

/** Bytes from which on a reply is zipped. */
const ZIPPED_FROM = 1_024;

/** What is answered is data: shown as a page by itself it may do nothing. */
const always = { ...securityHeaders, 'content-security-policy': "default-src 'none'" };

export interface Direct {
  /** By their paths; they take what is posted. */
  readonly routes: ReadonlyMap<string, (request: Request) => Promise<Response>>;
  /** Bytes of a body that are kept; of a longer one, a little more than that. */
  readonly longestBody: number;
  /** Whether the browser is one that we know; to any other the framework gives its cookie first. */
  readonly isKnown: (headers: Headers) => boolean;
}

/**
 * Answers requests past the framework, whose own way of one takes as long as all the rest of it. Gives
 * false for a request that is left to the framework; that can answer each of these routes too.
 */
export function createDirect({ routes, longestBody, isKnown }: Direct) {
  return (incoming: IncomingMessage, outgoing: ServerResponse): boolean => {
    const route = incoming.method === 'POST' && routes.get(incoming.url ?? '');
    if (!route) return false;
    const headers = headersOf(incoming);
    if (!isKnown(headers)) return false;
    const requestId = randomUUID();
    headers.set(requestIdHeader, requestId);
    outgoing.setHeaders(new Headers({ ...always, [requestIdHeader]: requestId }));
    const answer = async () => {
      const body = await bodyOf(incoming, longestBody);
      const url = `http://${incoming.headers.host}${incoming.url}`;
      await send(
        await route(new Request(url, { method: 'POST', headers, body })),
        headers,
        outgoing,
      );
    };
    // It has hung up in the middle: there is nobody to answer.
    answer().catch(() => outgoing.destroy());
    return true;
  };
}

async function bodyOf(incoming: IncomingMessage, longest: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    if (size <= longest) chunks.push(chunk);
    size += chunk.length;
  }
  return Buffer.concat(chunks).toString('utf8');
}

async function send(reply: Response, asked: Headers, outgoing: ServerResponse): Promise<void> {
  const plain = Buffer.from(await reply.arrayBuffer());
  const isZipped =
    plain.length >= ZIPPED_FROM && asked.get('accept-encoding')?.includes('gzip') === true;
  const body = isZipped ? await zip(plain) : plain;
  outgoing.statusCode = reply.status;
  for (const [name, value] of reply.headers) outgoing.appendHeader(name, value);
  outgoing.setHeader('vary', 'accept-encoding');
  if (isZipped) outgoing.setHeader('content-encoding', 'gzip');
  outgoing.setHeader('content-length', body.length);
  outgoing.end(body);
}
