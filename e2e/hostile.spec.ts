import { expect, test } from '@playwright/test';
import { CORPUS } from './hostile/corpus';
import { makeHostileDeck, removeHostileDeck } from './hostile/deck';
import { DECK, KINDS } from './hostile/items';
import { dangers, NOTHING, watched } from './hostile/watch';
import { morning, setClock } from './support/clock';

test.beforeAll(makeHostileDeck);

test.beforeEach(() => setClock(morning(0)));

test.afterAll(removeHostileDeck);

test('hostile texts in every authored field run nothing on any page that shows them', async ({
  page,
}) => {
  const seen = await watched(page);
  for (const path of [
    ...['/', '/decks', `/decks/${DECK}`, '/search?q=hacked', '/quiz', '/progress', '/drills'],
    `/drills/made/${DECK}/drill-all?level=1&seed=1`,
    `/drills/made/${DECK}/drill-all?level=1&seed=1&steps=1`,
  ]) {
    const response = await page.goto(path);
    expect([path, response?.status()]).toEqual([path, 200]);
    expect(await dangers(page)).toEqual([]);
  }
  await page.goto(`/decks/${DECK}`);
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  const links = page.locator('main a', { hasText: 'press' });
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  for (const href of addresses) expect(href).not.toMatch(/^\s*(java\s*script|data|vbscript):/i);
  await page.waitForTimeout(200);
  expect(seen).toEqual(NOTHING);
});

test('hostile cards run nothing while they are reviewed and marked', async ({ page }) => {
  const seen = await watched(page);
  await page.goto('/');
  const post = async (path: string, data: object) => {
    const headers = { 'sec-fetch-site': 'same-origin' };
    const reply = await page.request.post(path, { data, headers });
    expect(reply.status(), await reply.text()).toBe(200);
  };
  await post('/api/decks/take-up', { deck: DECK, link: null });
  for (const name of ['recurrent-neural-networks', 'matrix-arithmetic', 'networks-by-hand']) {
    await post('/api/decks/change', { name, state: 'dropped' });
  }
  const kinds = new Set<string | null>();
  for (let nth = 0; nth < 16; nth++) {
    await page.goto('/review');
    const card = page.locator('article[data-phase="asking"]');
    await card.waitFor();
    expect(await dangers(page)).toEqual([]);
    const id = await card.getAttribute('data-card');
    kinds.add(id?.match(/\/(\w+)-/)?.[1] ?? null);
    const kind = await card.getAttribute('data-kind');
    if (kind === 'choice') await page.keyboard.press('1');
    // A drill may begin with an example; what asks for typing can be given up.
    const onward = page.getByRole('button', {
      name: /^(Now with fresh numbers|Show answer|I don’t know)/,
    });
    while (kind !== 'choice' && (await onward.first().isVisible())) {
      await onward.first().click();
      await page.waitForTimeout(100);
      expect(await dangers(page)).toEqual([]);
    }
    await page.waitForTimeout(100);
    expect(await dangers(page)).toEqual([]);
    const grade = page.getByRole('group', { name: 'Grade' }).getByRole('button').last();
    if (await grade.isVisible()) await grade.click();
    await page.waitForTimeout(50);
  }
  expect([...kinds]).toEqual(expect.arrayContaining([...KINDS]));
  expect(seen).toEqual(NOTHING);
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
