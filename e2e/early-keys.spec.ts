import { expect, type Page, test } from '@playwright/test';
import { morning, setClock } from './support/clock';
import { flashcardForm, ownDeck } from './support/own-deck';
import { untilKind } from './support/walk';

/** Opens a page whose scripts stay away until the function that it gives is called. */
async function openWithoutScripts(page: Page, path: string): Promise<() => Promise<void>> {
  let come = () => {};
  const wait = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route('**/_next/static/**/*.js', async (route) => {
    await wait;
    await route.continue();
  });
  await page.goto(path, { waitUntil: 'commit' });
  await page.locator('main h1').waitFor({ state: 'attached' });
  return async () => {
    come();
    await page.waitForLoadState('load');
  };
}

const article = (page: Page) => page.locator('article[data-card]');

test.beforeEach(() => setClock(morning(0)));

test('a card is there to be read before any script, and a key pressed by then turns it', async ({
  page,
}) => {
  await ownDeck(page, [flashcardForm('Front of it', 'Back of it')]);
  const come = await openWithoutScripts(page, '/review');
  await expect(article(page)).toContainText('Front of it');
  await page.keyboard.press('Space');
  await expect(article(page)).toHaveAttribute('data-phase', 'asking');
  await come();
  await expect(article(page)).toHaveAttribute('data-phase', 'revealed');
  await expect(article(page)).toContainText('Back of it');
});

test('a key pressed again for want of an answer does not grade a card unseen', async ({ page }) => {
  await ownDeck(page, [flashcardForm('Front of it', 'Back of it')]);
  const come = await openWithoutScripts(page, '/review');
  for (const key of ['Space', 'Space', 'Enter', '1']) await page.keyboard.press(key);
  await come();
  await expect(article(page)).toHaveAttribute('data-phase', 'revealed');
  // The page hears by now: what is pressed next is heard once.
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(article(page)).toHaveAttribute('data-phase', 'revealed');
});

test('a drill, whose script is one of its own, is there to be read before any', async ({
  page,
}) => {
  await untilKind(page, 'drill');
  const come = await openWithoutScripts(page, '/review');
  const goOn = page.getByRole('button', { name: 'Now with fresh numbers' });
  await expect(goOn).toBeVisible();
  await page.keyboard.press('Space');
  await come();
  await expect(goOn).toBeHidden();
  await expect(article(page).getByRole('textbox').first()).toBeVisible();
});

for (const path of ['/', '/review']) {
  test(`? pressed on ${path} before any script opens the keys`, async ({ page }) => {
    const come = await openWithoutScripts(page, path);
    await page.keyboard.press('?');
    await come();
    await expect(page.getByRole('dialog')).toBeVisible();
  });
}

test('Enter on Today and G with a letter lead on, however early they are pressed', async ({
  page,
}) => {
  const come = await openWithoutScripts(page, '/');
  await page.keyboard.press('Enter');
  await come();
  await page.waitForURL('**/review');

  await page.unrouteAll();
  const comeAgain = await openWithoutScripts(page, '/settings');
  await page.keyboard.press('g');
  await page.keyboard.press('d');
  await comeAgain();
  await page.waitForURL('**/decks');
});

test('what nobody hears is forgotten, and what is typed into a field is the field’s', async ({
  page,
}) => {
  const come = await openWithoutScripts(page, '/search');
  await page.getByRole('searchbox').first().focus();
  await page.keyboard.type('gd?');
  await come();
  await page.waitForTimeout(2500);
  await expect(page.getByRole('searchbox').first()).toHaveValue('gd?');
  expect(await page.evaluate(() => window.earlyKeys)).toBeNull();
  expect(new URL(page.url()).pathname).toBe('/search');
});
