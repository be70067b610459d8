import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDirect } from './direct';

const seen: { id: string | null; length: number }[] = [];

const answerDirectly = createDirect({
  routes: new Map([
    [
      '/api/echo',
      async (asked: Request) => {
        const text = await asked.text();
        seen.push({ id: asked.headers.get('x-request-id'), length: text.length });
        const reply = Response.json(
          { text },
          { status: 201, headers: { 'cache-control': 'no-store' } },
        );
        for (const cookie of ['a=1', 'b=2']) reply.headers.append('set-cookie', cookie);
        return reply;
      },
    ],
  ]),
  longestBody: 100_000,
  isKnown: (headers) => headers.get('cookie') === 'known',
});

const server = createServer((incoming, outgoing) => {
  if (!answerDirectly(incoming, outgoing)) outgoing.writeHead(418).end('the framework');
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => server.close());

interface Asked {
  readonly path?: string;
  readonly method?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

function ask({ path = '/api/echo', method = 'POST', body = '', headers }: Asked) {
  const { port } = server.address() as AddressInfo;
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: Buffer }>(
    (resolve, reject) => {
      const options = { port, path, method, headers: { cookie: 'known', ...headers } };
      const sent = request(options, async (response) => {
        const chunks: Buffer[] = [];
        for await (const chunk of response) chunks.push(chunk);
        const { statusCode = 0 } = response;
        resolve({ status: statusCode, headers: response.headers, body: Buffer.concat(chunks) });
      });
      sent.on('error', reject);
      sent.end(body);
    },
  );
}

test('a route is given what was posted, and its whole reply is sent with an id and the headers of all replies', async () => {
  const { status, headers, body } = await ask({ body: 'Grüße' });
  expect(status).toBe(201);
  expect(JSON.parse(body.toString())).toEqual({ text: 'Grüße' });
  expect(headers).toMatchObject({
    'set-cookie': ['a=1', 'b=2'],
    'cache-control': 'no-store',
    'content-type': 'application/json',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'x-request-id': seen.at(-1)!.id,
  });
});

test('everything else is left to the framework: other paths, other methods, browsers that are not known', async () => {
  for (const asked of [
    { path: '/api/echo/more' },
    { path: '/api/echo?x=1' },
    { path: '/' },
    { method: 'GET' },
    { headers: { cookie: 'unknown' } },
  ]) {
    expect((await ask(asked)).status).toBe(418);
  }
});

test('a long reply is zipped for whoever takes it so, and told apart by caches', async () => {
  const body = 'x'.repeat(5_000);
  const zipped = await ask({ body, headers: { 'accept-encoding': 'br, gzip' } });
  expect(zipped.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' });
  expect(JSON.parse(gunzipSync(zipped.body).toString())).toEqual({ text: body });
  const plain = await ask({ body });
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(JSON.parse(plain.body.toString())).toEqual({ text: body });
});

test('of a body that is far too long no more is kept than shows that it is', async () => {
  await ask({ body: 'x'.repeat(5_000_000) });
  expect(seen.at(-1)!.length).toBeGreaterThan(100_000);
  expect(seen.at(-1)!.length).toBeLessThan(400_000);
});

test('a browser that hangs up in the middle harms nobody', async () => {
  const { port } = server.address() as AddressInfo;
  const options = { port, path: '/api/echo', method: 'POST' };
  const sent = request({ ...options, headers: { cookie: 'known', 'content-length': '1000' } });
  sent.on('error', () => undefined);
  sent.write('a part');
  await new Promise((resolve) => setTimeout(resolve, 50));
  sent.destroy();
  expect((await ask({ body: 'still there' })).status).toBe(201);
});
