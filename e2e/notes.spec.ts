import { expect, type Page, test } from '@playwright/test';

const deck = '/decks/recurrent-neural-networks';
const statement = (page: Page) => page.locator('#note-study-notes-3');

/** A voice that says nothing and remembers what it was given; each part ends when the test says so. */
async function silentVoice(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const said: SpeechSynthesisUtterance[] = [];
    Object.assign(window, { said });
    Object.defineProperty(window, 'speechSynthesis', {
      value: { speak: (part: SpeechSynthesisUtterance) => said.push(part), cancel() {} },
    });
  });
}

const said = (page: Page) =>
  page.evaluate(() =>
    (window as unknown as { said: { text: string }[] }).said.map((one) => one.text),
  );
const endPart = (page: Page) =>
  page.evaluate(() => {
    const part = (window as unknown as { said: SpeechSynthesisUtterance[] }).said.at(-1)!;
    part.onend?.(new Event('end') as SpeechSynthesisEvent);
  });

const scriptsOf = (html: string) => html.match(/<script.*?<\/script>/gs)!.join('');

test('a statement of the notes leads to what is asked about it, and to a quiz of just that', async ({
  page,
}) => {
  await page.goto(deck);
  const about = statement(page);
  await about.getByText(/% known/).click();
  await expect(about.getByRole('meter', { name: 'Known' })).toHaveAttribute('value', '0');
  const items = about.getByRole('listitem');
  await expect(items.first()).toBeVisible();
  const asked = (await items.first().textContent())!;
  await items.first().getByRole('link').click();
  await expect(page.locator('[data-item]:target')).toContainText(asked);
  await about.getByRole('link', { name: 'Test me on this' }).click();
  await expect(page.getByText(/Question 1 of/).first()).toBeVisible();
  expect(page.url()).toContain('concept=vanishing-gradient');
});

test('the HTML of a formula is sent once, and what a search left out comes back with it', async ({
  page,
}) => {
  const response = await page.goto(deck);
  expect(scriptsOf(await response!.text())).not.toContain('katex-html');
  const texts = page.locator('main .prose');
  const all = await texts.allTextContents();
  const box = page.getByRole('searchbox', { name: 'Search in this deck' });
  await box.fill('vanishing');
  await expect(page.getByRole('status').filter({ hasText: 'match' })).toBeVisible();
  expect((await texts.all()).length).toBeLessThan(all.length);
  await box.fill('');
  await expect(texts).toHaveCount(all.length);
  expect(await texts.allTextContents()).toEqual(all);
});

test('notes that something changed before the page’s scripts came keep their text', async ({
  page,
}) => {
  await page.goto(deck);
  const texts = page.locator('main .prose');
  const all = await texts.allTextContents();
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  await page.route(`**${deck}`, async (route) => {
    // A fetch of its own says nothing of what it is for.
    const headers = { ...route.request().headers(), 'sec-fetch-dest': 'document' };
    const response = await route.fetch({ headers });
    const body = await response.text();
    expect(scriptsOf(body)).not.toContain('katex-html');
    await route.fulfill({ response, body: body.replace('>Related decks</a>', '>Changed</a>') });
  });
  await page.goto(deck);
  // React makes the whole page anew.
  await expect.poll(() => complaints.join()).toContain('418');
  await expect(page.getByRole('link', { name: 'Related decks' })).toBeVisible();
  expect(await texts.allTextContents()).toEqual(all);
});

test('the notes are read aloud part by part, formulas in words, and what is read is marked', async ({
  page,
}) => {
  await silentVoice(page);
  await page.goto(deck);
  await page.getByRole('button', { name: 'Listen', exact: true }).click();
  await expect.poll(() => said(page), { timeout: 20_000 }).toHaveLength(1);
  await endPart(page);
  await expect.poll(() => said(page), { timeout: 20_000 }).toHaveLength(2);
  await expect(page.locator('#note-study-notes-1')).toHaveAttribute('data-read', '');
  const bar = page.getByRole('region', { name: 'Reading aloud' });
  await bar.getByRole('button', { name: 'Pause' }).click();
  await bar.getByRole('button', { name: 'Go on' }).click();
  await expect(async () => {
    await bar.getByRole('button', { name: 'Next' }).click();
    expect((await said(page)).join(' ')).toMatch(/h sub t minus 1/);
  }).toPass();
  expect((await said(page)).join(' ')).not.toMatch(/[$\\]/);
  await bar.getByRole('button', { name: 'Stop' }).click();
  await expect(page.locator('[data-read]')).toHaveCount(0);
});

test('cards are read with time to think before the back', async ({ page }) => {
  await silentVoice(page);
  await page.goto(deck);
  await page.getByRole('button', { name: 'Listen to the cards' }).click();
  await expect.poll(() => said(page), { timeout: 20_000 }).toHaveLength(1);
  const begun = Date.now();
  await endPart(page);
  await expect.poll(() => said(page), { timeout: 20_000 }).toHaveLength(2);
  expect(Date.now() - begun).toBeGreaterThan(3500);
});

test('on paper there are the notes, and nothing that only a screen can use', async ({ page }) => {
  await page.goto(deck);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { name: 'Notes', exact: true })).toBeVisible();
  await expect(statement(page)).toBeVisible();
  for (const name of ['Main', 'Contents']) {
    await expect(page.getByRole('navigation', { name })).toBeHidden();
  }
  await expect(statement(page).getByText(/% known/)).toBeHidden();
});
