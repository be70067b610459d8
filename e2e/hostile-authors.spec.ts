import { expect, type Page, test } from '@playwright/test';
import { giveHostileDeck, makeHostileDeck, removeHostileDeck } from './hostile/deck';
import { hostileFiles } from './hostile/files';
import { DECK, KINDS } from './hostile/items';
import { dangers, NOTHING, watched } from './hostile/watch';
import { morning, setClock } from './support/clock';
import { signUp } from './support/teach';

test.beforeAll(makeHostileDeck);

test.beforeEach(() => setClock(morning(0)));

test.afterAll(removeHostileDeck);

/** Opens everything on the page that is folded up, and looks at what is there. */
async function lookAt(page: Page, path: string): Promise<void> {
  const response = await page.goto(path);
  expect([path, response?.status()]).toEqual([path, 200]);
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  await page.waitForTimeout(200);
  expect([path, await dangers(page)]).toEqual([path, []]);
}

test('an author’s pages run nothing of what authors, colleagues and learners wrote', async ({
  page,
}) => {
  const seen = await watched(page);
  giveHostileDeck(await signUp(page));
  for (const path of [
    ...['/', '/account', '/settings', '/reports', '/teach', `/teach/${DECK}`, '/import', '/quiz'],
    ...KINDS.flatMap((kind) => [
      `/teach/${DECK}/${kind}-all`,
      `/teach/${DECK}/${kind}-all/history`,
    ]),
    ...[
      `/teach/${DECK}/draft`,
      '/decks',
      `/decks/${DECK}`,
      '/drills',
      '/progress',
      '/misconceptions',
    ],
  ]) {
    await lookAt(page, path);
  }
  expect(seen).toEqual(NOTHING);
});

/** Looks at what a file would become, imports it into a deck of its own, and looks at that. */
async function bringIn(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.goto('/import');
  await page.getByLabel('Choose a file, or drop it here').setInputFiles({
    ...{ name: `<img src=x onerror=hacked(60)> ${name}`, mimeType: 'application/octet-stream' },
    buffer: Buffer.from(bytes),
  });
  await page.waitForURL(/\?file=/);
  await expect(page.getByRole('button', { name: 'Import', exact: true }), name).toBeVisible();
  expect([name, await dangers(page)]).toEqual([name, []]);
  const into = page.getByLabel('Into');
  if (await into.isVisible()) await into.selectOption('A new deck');
  await page.getByLabel('Name of the new deck').fill(`From ${name} ${crypto.randomUUID()}`);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('link', { name: 'Open the deck' }).click();
  await page.waitForURL(/\/decks\//);
  await expect(page.locator('main .prose', { hasText: 'hacked' }).first(), name).toBeAttached();
  expect([name, await dangers(page)]).toEqual([name, []]);
}

test('hostile files of each format are looked at and brought in', async ({ page }) => {
  const seen = await watched(page);
  await signUp(page);
  for (const [name, bytes] of Object.entries(hostileFiles())) await bringIn(page, name, bytes);
  expect(seen).toEqual(NOTHING);
});

test('a deck of hostile texts is taken along and brought in again', async ({ page }) => {
  test.slow();
  const seen = await watched(page);
  giveHostileDeck(await signUp(page));
  // Those that are not written by hand above, or carry most.
  for (const format of ['deck', 'apkg', 'qti']) {
    const file = await page.request.get(`/api/export/${DECK}?format=${format}`);
    expect(file.status(), format).toBe(200);
    const [, name] = /^attachment; filename="([\w.-]+)"$/.exec(
      file.headers()['content-disposition'] ?? '',
    )!;
    await bringIn(page, name!, await file.body());
  }
  expect(seen).toEqual(NOTHING);
});

test('a file that a deck was given under a hostile name or type is handed out as a file', async ({
  page,
}) => {
  giveHostileDeck(await signUp(page));
  const name = encodeURIComponent('<img src=x onerror=hacked(2)>');
  const reply = await page.request.get(`/media/${DECK}/${name}`);
  expect(reply.status()).toBe(200);
  expect(reply.headers()).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': 'attachment',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  });
});
