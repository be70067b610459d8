import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { auth } from '@/lib/db/auth';
import { database } from '@/lib/db/client';
import { migrate } from '@/lib/db/migrate';
import { secret } from '@/lib/db/secret';
import { newGuest } from '@/lib/study/accounts/guest-cookie';

// The routes ask for the process's own database: here one of the test's.
const folder = mkdtempSync(join(tmpdir(), 'recurrent-rights-'));
writeFileSync(join(folder, 'secret'), 'known to the tests');
process.env.DATABASE_URL = `file:${join(folder, 'recurrent.db')}`;
process.env.RECURRENT_LOG = 'silent';
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const ROOT = new URL('.', import.meta.url).pathname;
const CARD = {
  ...{ kind: 'flashcard', concepts: [], front: 'Front', back: 'Back', answers: [] },
  ...{ more: [], source: '' },
};
const QUESTION = {
  ...{ kind: 'choice', concepts: [], prompt: 'Which?', right: 0, explanation: 'So.' },
  options: [
    { text: 'a', why: 'It is.' },
    { text: 'b', why: 'It is not.' },
  ],
};

const cookies: Record<string, string> = {};

beforeAll(async () => {
  const migrated = migrate(join(folder, 'recurrent.db'));
  if (!migrated.ok) throw new Error(migrated.error);
  for (const name of ['owner', 'helper', 'other']) {
    const body = { name, email: `${name}@recurrent.example`, password: 'four words are best' };
    const made = await auth().api.signUpEmail({ body, returnHeaders: true });
    cookies[name] = made.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
  }
  cookies.guest = `recurrent.guest=${newGuest(secret())}`;
  cookies.nobody = '';
}, 60_000);

let made = 0;

interface Made {
  readonly deck: string;
  readonly report: string;
}

/** A deck of the owner's, the helper working on it, with a card, a question and a report. */
async function newDeck(visibility: 'private' | 'public'): Promise<Made> {
  const title = `Deck ${++made}`;
  const deck = (await done('deck/create', { title, description: '' })) as string;
  for (const [kind, form] of [
    ['flashcard', CARD],
    ['choice', QUESTION],
  ]) {
    await done('item/begin', { deck, kind });
    await done('item/publish', { deck, slug: kind, form, base: 0, note: '' });
  }
  await done('deck/invite', { deck, email: 'helper@recurrent.example' });
  await done('deck/share', { deck, visibility, fresh: false });
  const at = new Date();
  const report = `report-${made}`;
  const learner = { id: `l-${made}`, zone: 'UTC', settings: {}, createdAt: at, lastAnswerAt: at };
  await database().learner.create({ data: learner });
  const about = { learnerId: learner.id, itemId: `${deck}/choice`, itemVersion: 1 };
  const data = { id: report, ...about, kind: 'problem', text: 'A typo.', at };
  await database().report.create({ data });
  return { deck, report };
}

async function done(path: string, body: object): Promise<unknown> {
  const response = await ask(path, body, 'owner');
  const reply = (await response.json()) as { done: unknown };
  expect([path, response.status, reply]).toEqual([path, 200, { done: reply.done }]);
  return reply.done;
}

async function ask(path: string, body: object | Uint8Array, who: string, site = 'same-origin') {
  const { POST } = await import(join(ROOT, path.split('?')[0]!, 'route.ts'));
  return POST(await requestOf(path, body, who, site)) as Promise<Response>;
}

async function requestOf(path: string, body: object | Uint8Array, who: string, site: string) {
  const { NextRequest } = await import('next/server');
  return new NextRequest(`http://127.0.0.1:3000/api/teach/${path}`, {
    method: 'POST',
    headers: { cookie: cookies[who]!, 'sec-fetch-site': site, 'content-type': 'application/json' },
    body: body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body),
  });
}

type Body = (deck: Made) => object | Uint8Array | Promise<Uint8Array>;
type Rule = 'edit' | 'share' | 'copy' | 'account';

const form = { ...CARD, front: 'Another front' };
const picture = () =>
  sharp({ create: { width: 2, height: 2, channels: 3, background: 'red' } })
    .png()
    .toBuffer();

/** What each route wants: to edit the deck, to be its owner, to read it, or only an account. */
const ROUTES: Record<string, [Rule, Body]> = {
  'deck/create': ['account', () => ({ title: 'New', description: '' })],
  'deck/copy': ['copy', ({ deck }) => ({ deck, link: null })],
  'deck/edit': ['edit', ({ deck }) => ({ deck, title: 'New', description: '' })],
  'deck/order': ['edit', ({ deck }) => ({ deck, slugs: ['choice', 'flashcard'] })],
  'deck/share': ['share', ({ deck }) => ({ deck, visibility: 'public', fresh: false })],
  'deck/invite': ['share', ({ deck }) => ({ deck, email: 'other@recurrent.example' })],
  'deck/dismiss': ['share', ({ deck }) => ({ deck, userId: 'somebody' })],
  'deck/update': ['edit', ({ deck }) => ({ deck, from: 'a/b', version: 1, take: true })],
  'deck/delete': ['share', ({ deck }) => ({ deck })],
  'deck/restore': ['share', ({ deck }) => ({ deck })],
  'item/begin': ['edit', ({ deck }) => ({ deck, kind: 'cloze' })],
  'item/draft': ['edit', ({ deck }) => ({ deck, slug: 'flashcard', base: 1, form })],
  'item/discard': ['edit', ({ deck }) => ({ deck, slug: 'flashcard' })],
  'item/publish': ['edit', ({ deck }) => ({ deck, slug: 'flashcard', base: 1, form, note: '' })],
  'item/withdraw': ['edit', ({ deck }) => ({ deck, slug: 'choice', withdrawn: true })],
  'item/duplicate': ['edit', ({ deck }) => ({ deck, slug: 'choice' })],
  'item/back': ['edit', ({ deck }) => ({ deck, slug: 'choice', version: 1 })],
  'item/regrade': ['edit', ({ deck }) => ({ deck, slug: 'choice', from: 1, to: 1, commit: true })],
  preview: ['edit', ({ deck }) => ({ deck, form })],
  'report/resolve': ['edit', ({ deck, report }) => ({ deck, report, resolution: 'Mended.' })],
  media: ['edit', picture],
};

/** Who gets through to the use case, for a private deck and a public one; the others get these refusals. */
const EXPECTED: Record<Rule, Record<'private' | 'public', Record<string, number>>> = {
  edit: {
    private: { owner: 200, helper: 200, other: 404 },
    public: { owner: 200, helper: 200, other: 403 },
  },
  share: {
    private: { owner: 200, helper: 403, other: 404 },
    public: { owner: 200, helper: 403, other: 403 },
  },
  copy: {
    private: { owner: 200, helper: 200, other: 404 },
    public: { owner: 200, helper: 200, other: 200 },
  },
  account: {
    private: { owner: 200, helper: 200, other: 200 },
    public: { owner: 200, helper: 200, other: 200 },
  },
};

test('every route is in the table', () => {
  const routes = readdirSync(ROOT, { recursive: true, withFileTypes: true })
    .filter(({ name }) => name === 'route.ts')
    .map(({ parentPath }) => parentPath.slice(ROOT.length).replace(/^\//, ''));
  expect(Object.keys(ROUTES).sort()).toEqual(routes.sort());
});

const cells = Object.entries(ROUTES).flatMap(([path, [rule, body]]) =>
  (['private', 'public'] as const).map((visibility) => ({ path, rule, body, visibility })),
);

test.each(cells)('$path: a deck that is $visibility', async ({ path, rule, body, visibility }) => {
  const deck = await newDeck(visibility);
  const address = path === 'media' ? `media?deck=${deck.deck}&file=a.png` : path;
  const status = async (who: string, site?: string) =>
    (await ask(address, await body(deck), who, site)).status;
  const before = await database().deck.findUniqueOrThrow({ where: { name: deck.deck } });
  // First those who are refused, so that what they left behind would be seen.
  const refused = {
    guest: await status('guest'),
    nobody: await status('nobody'),
    'another site': await status('owner', 'cross-site'),
  };
  expect(refused).toEqual({ guest: 401, nobody: 401, 'another site': 403 });
  const { owner, helper, other } = EXPECTED[rule][visibility];
  expect(await status('other')).toBe(other);
  expect(await database().deck.findUniqueOrThrow({ where: { name: deck.deck } })).toEqual(before);
  // An update of a deck that is no copy is unknown to whoever gets as far as to ask for it.
  const through = path === 'deck/update' ? { owner: 404, helper: 404 } : { owner, helper };
  const first = await newDeck(visibility);
  const second = path === 'media' ? `media?deck=${first.deck}&file=a.png` : path;
  expect((await ask(second, await body(first), 'helper')).status).toBe(through.helper);
  expect(await status('owner')).toBe(through.owner);
});
