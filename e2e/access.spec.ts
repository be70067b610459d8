import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, test } from '@playwright/test';
import { browser, people } from './access/people';
import { ACCOUNT_ROUTES, ACTORS, DECK_ROUTES, OPEN_PAGES, OWN, type Route } from './access/table';
import { morning, setClock } from './support/clock';
import { root } from './support/place';

const REFUSED = [401, 403, 404];
const TABLE: readonly Route[] = [...DECK_ROUTES, ...ACCOUNT_ROUTES, ...OPEN_PAGES];

test('every route and page has its row in the table, and every row its route', () => {
  const app = join(root, 'app');
  const routes = (readdirSync(app, { recursive: true }) as string[])
    .map((path) => path.split(sep).join('/'))
    .filter((path) => /(^|\/)(route\.ts|page\.tsx)$/.test(path));
  const pages = readdirSync(join(root, 'pages')).filter((name) => !name.startsWith('_'));
  const found = [...routes, ...pages.map((name) => `pages/${name}`)];
  expect([...new Set([...TABLE.map(({ file }) => file), ...OWN])].sort()).toEqual(found.sort());
});

test('each actor may what the table says, and nothing else', async () => {
  setClock(morning(0));
  const all = await people();
  const wrong: string[] = [];
  for (const { path, body, may, says } of TABLE) {
    for (const [place, name] of ACTORS.entries()) {
      // Who has no cookie yet is a new guest with each request.
      const who = name === 'nobody' ? { headers: { cookie: '' } } : {};
      const context = all[name];
      const reply = body
        ? await context.post(path, { data: body, ...who })
        : await context.get(path, { maxRedirects: 0, ...who });
      const status = reply.status();
      const text = await reply.text();
      const isRefused = REFUSED.includes(status) || (says !== undefined && !text.includes(says));
      if (status >= 500 || isRefused !== (may[place] === 'n')) {
        wrong.push(`${name} ${path}: ${status} ${text.slice(0, 120)}`);
      }
    }
  }
  expect(wrong).toEqual([]);
});

test('the ids of another learner’s cards, answers and quizzes open nothing', async () => {
  setClock(morning(0));
  const [guest, other] = [await browser(), await browser()];
  for (const one of [guest, other]) await one.get('/');
  const next = await guest.post('/api/review/next', { data: { count: 1, exclude: [] } });
  const [item] = ((await next.json()) as { items: Record<string, unknown>[] }).items;
  const { cardId, itemId, itemVersion, seq, showing, draw } = item!;
  const about = { id: crypto.randomUUID(), cardId, itemVersion, seq };
  const graded = { ...about, grade: 4, shownMs: 1, agoMs: 0 };
  const shown = { showing, draw };
  const tries: readonly [path: string, body: object][] = [
    ['/api/review/grade', graded],
    ['/api/review/answer', { ...about, ...shown, shownMs: 1, answer: { dontKnow: true } }],
    ['/api/review/hint', { cardId, itemVersion, seq, ...shown, step: 0 }],
  ];
  for (const [path, data] of tries) {
    const reply = await other.post(path, { data });
    expect([path, reply.status()]).toEqual([path, 404]);
  }
  // The learner's own answer is taken, and its id opens nothing to another.
  expect((await guest.post('/api/review/grade', { data: graded })).status()).toBeLessThan(500);
  expect((await other.post('/api/review/grade', { data: graded })).status()).toBe(404);
  const card = await other.get(`/progress/cards/${itemId}`);
  expect(await card.text()).not.toContain(String(cardId));
});
