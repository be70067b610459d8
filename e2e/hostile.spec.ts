import { expect, type Page, test } from '@playwright/test';
import { CORPUS } from './hostile/corpus';
import { DECK, makeHostileDeck, removeHostileDeck } from './hostile/deck';
import { morning, setClock } from './support/clock';

test.beforeAll(() => {
  setClock(morning(0));
  makeHostileDeck();
});

test.afterAll(removeHostileDeck);

/** What ran, and what was asked of anywhere but our own server. */
async function watched(page: Page): Promise<{ ran: string[]; asked: string[] }> {
  const seen = { ran: [] as string[], asked: [] as string[] };
  await page.exposeFunction('hacked', (what: unknown) => seen.ran.push(String(what)));
  page.on('dialog', (dialog) => {
    seen.ran.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol !== 'data:' && hostname !== '127.0.0.1') seen.asked.push(request.url());
  });
  return seen;
}

/** Markup that no text of ours is ever turned into. */
function dangers(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll('main *, header *')) {
      const name = element.localName;
      if (['script', 'iframe', 'object', 'embed', 'base', 'link', 'style', 'meta'].includes(name)) {
        found.push(element.outerHTML.slice(0, 100));
      }
      for (const { name: attribute, value } of element.attributes) {
        if (attribute.startsWith('on') || /^\s*(java\s*script|data:text)/i.test(value)) {
          if (!['title', 'aria-label', 'alt', 'value'].includes(attribute)) {
            found.push(`${name} ${attribute}=${value.slice(0, 80)}`);
          }
        }
      }
    }
    return found;
  });
}

test('hostile texts in every authored field run nothing on any page that shows them', async ({
  page,
}) => {
  const seen = await watched(page);
  for (const path of ['/decks', `/decks/${DECK}`, '/', '/search?q=hacked', '/quiz', '/progress']) {
    const response = await page.goto(path);
    expect([path, response?.status()]).toEqual([path, 200]);
    expect(await dangers(page)).toEqual([]);
  }
  await page.goto(`/decks/${DECK}`);
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  for (const link of await page.locator('main a', { hasText: 'press' }).all()) {
    const href = (await link.getAttribute('href')) ?? '';
    expect(href).not.toMatch(/^\s*(java\s*script|data|vbscript):/i);
  }
  await page.waitForTimeout(200);
  expect(seen).toEqual({ ran: [], asked: [] });
});

test('hostile cards run nothing while they are reviewed and marked', async ({ page }) => {
  const seen = await watched(page);
  await page.goto('/');
  const reply = await page.evaluate(async (deck) => {
    const post = async (path: string, body: unknown) => {
      const headers = { 'content-type': 'application/json' };
      const sent = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
      return { status: sent.status, body: await sent.text() };
    };
    return post('/api/decks/take-up', { deck, link: null });
  }, DECK);
  expect(reply.status, reply.body).toBe(200);
  for (let nth = 0; nth < 12; nth++) {
    await page.goto('/review');
    const card = page.locator('article[data-card]');
    await card.waitFor();
    expect(await dangers(page)).toEqual([]);
    const kind = await card.getAttribute('data-kind');
    if (kind === 'choice') await page.keyboard.press('1');
    else await page.keyboard.press('Space');
    await page.waitForTimeout(100);
    expect(await dangers(page)).toEqual([]);
    const grade = page.getByRole('group', { name: 'Grade' }).getByRole('button').last();
    if (await grade.isVisible()) await grade.click();
    await page.waitForTimeout(50);
  }
  expect(seen).toEqual({ ran: [], asked: [] });
  expect(CORPUS.length).toBeGreaterThan(40);
});

test('every kind of page and file says how it may be used', async ({ request }) => {
  for (const path of ['/', `/decks/${DECK}`, '/account', '/api/health', '/no-such-page']) {
    const headers = (await request.get(path)).headers();
    expect(headers['content-security-policy'], path).toContain("frame-ancestors 'none'");
    expect(headers['x-frame-options'], path).toBe('DENY');
    expect(headers['x-content-type-options'], path).toBe('nosniff');
    expect(headers['x-request-id'], path).toMatch(/^[0-9a-f-]{36}$/);
  }
});
