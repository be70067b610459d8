import { expect, test } from '@playwright/test';
import { CORPUS } from './hostile/corpus';
import { dangers, NOTHING, watched } from './hostile/watch';
import { morning, setClock } from './support/clock';

test.beforeEach(() => setClock(morning(0)));

/** Every place of an address in which anybody can write anything. */
const addresses = (text: string): readonly string[] => {
  const said = encodeURIComponent(text);
  const query = (path: string, ...names: string[]) =>
    `${path}?${names.map((name) => `${name}=${said}`).join('&')}`;
  return [
    query('/search', 'q'),
    query('/workbench', 'f', 'seed', 'n', 'of', 'by', 'graph'),
    query('/workbench?f=a%20%3D%201', 'n', 'of', 'by').replace(/\?(.*)\?/, '?$1&'),
    query('/account', 'new', 'next', 'e'),
    query('/import', 'file', 'into'),
    query('/time-off', 'from', 'to'),
    query('/catch-up', 'days'),
    query('/progress', 'span'),
    query('/quiz', 'deck', 'concept', 'kind', 'level', 'count', 'minutes', 'for'),
    query('/quiz/take', 'deck', 'concept', 'kind', 'level', 'count', 'sitting'),
    query('/decks/matrix-arithmetic', 'q', 'link', 'from'),
    query('/drills/hidden-state-step', 'level', 'seed', 'steps', 'link'),
    query('/teach/matrix-arithmetic', 'page'),
    ...['/decks', '/drills', '/teach', '/quiz/results', '/progress/cards', '/media/x'].map(
      (folder) => `${folder}/${said}`,
    ),
    ...['/drills/made', '/teach', '/progress/cards', '/no-such-page'].map(
      (folder) => `${folder}/${said}/${said}`,
    ),
    `/api/export/${said}?format=${said}&link=${said}`,
    `/api/review/${said}`,
    `/${said}`,
  ];
};

test('no address brings its text into a page as markup, and none breaks the server', async ({
  request,
}) => {
  // Each in turn takes a while; these are of every kind, and all others are in one.
  for (const text of [CORPUS.join(' ').slice(0, 400), ...CORPUS.filter((_, at) => at % 5 === 0)]) {
    for (const address of addresses(text)) {
      const reply = await request.get(address);
      expect([address, reply.status() < 500]).toEqual([address, true]);
      const type = reply.headers()['content-type'] ?? '';
      expect([address, /^(text\/html|text\/plain|application\/json)/.test(type)]).toEqual([
        address,
        true,
      ]);
      expect(reply.headers()['x-content-type-options'], address).toBe('nosniff');
      if (!type.startsWith('text/html') || !text.includes('<')) continue;
      expect([address, (await reply.text()).includes(text)]).toEqual([address, false]);
    }
  }
});

test('an address that is no text is told to be nowhere, and breaks nothing', async ({
  request,
}) => {
  for (const path of [
    '/decks/%',
    '/progress/cards/%E0%A4%A',
    '/drills/%FF',
    '/media/x/%00',
    '/%2e%2e/%2e%2e/etc/passwd',
  ]) {
    const reply = await request.get(path);
    expect([path, [400, 404].includes(reply.status())]).toEqual([path, true]);
  }
});

test('pages whose address is hostile run nothing', async ({ page }) => {
  const seen = await watched(page);
  const all = CORPUS.join(' ').slice(0, 400);
  for (const text of [all, CORPUS[1]!]) {
    for (const address of addresses(text)) {
      if (address.startsWith('/api') || address.startsWith('/media')) continue;
      await page.goto(address);
      expect([address, await dangers(page)]).toEqual([address, []]);
    }
  }
  expect(seen).toEqual(NOTHING);
});

test('what went wrong is told with an id that only the server makes', async ({ request }) => {
  const hostile = '<script>hacked(1)</script>';
  for (const path of ['/no-such-page', '/', '/api/health']) {
    const reply = await request.get(path, { headers: { 'x-request-id': hostile } });
    expect(reply.headers()['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(await reply.text()).not.toContain(hostile);
  }
});
