import { expect, type Page, test } from '@playwright/test';
import { morning, setClock } from './support/clock';
import { showing } from './support/review';
import { answerUnseen } from './support/walk';

test.beforeEach(() => setClock(morning(0)));

const saved = (page: Page) => expect(page.getByRole('status')).toHaveText('Saved');

/** Has the page's last change stored before the next page is opened. */
async function change(page: Page, act: () => Promise<unknown>): Promise<void> {
  const stored = page.waitForResponse('**/api/settings');
  await act();
  await stored;
}

test('limits are saved as they are typed, hold on Today, and a wrong one is told', async ({
  page,
}) => {
  await page.goto('/settings');
  await page.getByLabel('New cards a day').fill('3');
  await page.keyboard.press('Tab');
  await saved(page);
  await page.goto('/');
  await expect(page.locator('main dl')).toContainText('3');
  await page.goto('/settings');
  await expect(page.getByLabel('New cards a day')).toHaveValue('3');
  await page.getByLabel('Minutes a session').fill('0');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('status')).toHaveText(
    'The minutes of a session have to be a whole number from 1 to 600.',
  );
  await page.reload();
  await expect(page.getByLabel('Minutes a session')).toHaveValue('');
});

test('the limit of reviews leaves the rest for tomorrow', async ({ page }) => {
  await page.goto('/');
  await answerUnseen(page, 6);
  setClock(morning(1));
  await page.goto('/settings');
  // Left before the pause after which a number counts as typed: it is sent as the page goes.
  await page.getByLabel('Reviews a day').fill('4');
  await page.goto('/settings');
  await expect(async () => {
    await page.reload();
    await expect(page.getByLabel('Reviews a day')).toHaveValue('4', { timeout: 500 });
  }).toPass();
  await page.goto('/');
  await expect(page.getByText('2 cards more are due and wait until tomorrow')).toBeVisible();
});

test('a theme is shown at once, and on every page from its first byte', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/settings');
  const paper = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await paper();
  await change(page, () => page.getByRole('radio', { name: /^Dark/ }).check());
  const dark = await paper();
  expect(dark).not.toBe(light);
  const response = await page.goto('/');
  expect(await response!.text()).toContain('data-theme="dark"');
  expect(await paper()).toBe(dark);
  await page.goto('/settings');
  await change(page, () => page.getByRole('radio', { name: /As the system/ }).check());
  expect(await paper()).toBe(light);
});

test('single keys do nothing once they are switched off', async ({ page }) => {
  await page.goto('/review');
  await showing(page);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.goto('/settings');
  await change(page, () => page.getByLabel('Single-key shortcuts').uncheck());
  await page.goto('/review');
  await showing(page);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a time zone is found by a part of its name, and the day follows', async ({ page }) => {
  await page.goto('/settings');
  await page.getByLabel('Time zone').fill('Atlantis');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('status')).toHaveText(/Pick a time zone of the list/);
  // Nine in the morning of Monday in UTC is eleven at night there.
  await change(page, () => page.getByLabel('Time zone').fill('Pacific/Kiritimati'));
  await expect(page.getByText('It is Monday 2 March for you now.')).toBeVisible();
  // Ten at night of Sunday is still Saturday to whom the day begins at eleven.
  await change(page, () => page.getByLabel('The day starts at').selectOption('23'));
  await change(page, () => page.getByLabel('Time zone').fill('Pacific/Pago_Pago'));
  await expect(page.getByText('It is Saturday 28 February for you now.')).toBeVisible();
});

test('everything is set by keyboard alone', async ({ page }) => {
  await page.goto('/settings');
  await page.getByRole('radio', { name: /Longest due first/ }).focus();
  await change(page, () => page.keyboard.press('ArrowDown'));
  await expect(page.getByRole('radio', { name: /Most overdue first/ })).toBeChecked();
  await page.keyboard.press('Tab');
  await change(page, () => page.keyboard.press('ArrowDown'));
  await expect(page.getByRole('radio', { name: /^Six/ })).toBeChecked();
  await page.keyboard.press('Tab');
  await change(page, () => page.keyboard.press('Space'));
  await page.reload();
  await expect(page.getByRole('radio', { name: /Most overdue first/ })).toBeChecked();
  await expect(page.getByRole('radio', { name: /^Six/ })).toBeChecked();
  await expect(page.getByLabel('Time counts')).not.toBeChecked();
});

test('the menu leads everywhere by keyboard, at 360 pixels too, and marks the page', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/settings');
  await page.getByRole('button', { name: 'Menu' }).focus();
  await page.keyboard.press('Enter');
  const menu = page.getByRole('navigation', { name: 'Menu' });
  await expect(menu.getByRole('link', { name: 'Settings' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(menu.getByRole('link', { name: 'Today' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/decks');
  await page.setViewportSize({ width: 1280, height: 800 });
  const main = page.getByRole('navigation', { name: 'Main' });
  await expect(main.getByRole('link', { name: 'Decks' })).toHaveAttribute('aria-current', 'page');
});

test('? tells the keys of every page, and G with another key goes there', async ({ page }) => {
  await page.goto('/settings');
  const sheet = page.getByRole('dialog', { name: 'Keys' });
  await expect(async () => {
    await page.keyboard.press('?');
    await expect(sheet).toBeVisible({ timeout: 200 });
  }).toPass();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await page.keyboard.press('d');
  await page.keyboard.press('g');
  await page.keyboard.press('d');
  await page.waitForURL('**/decks');
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Keys' }).click();
  await expect(sheet).toBeVisible();
});

test('it can be installed: a manifest with icons of every kind that are there', async ({
  page,
}) => {
  await page.goto('/');
  const address = await page.locator('link[rel="manifest"]').getAttribute('href');
  const manifest = await (await page.request.get(address!)).json();
  expect(manifest).toMatchObject({ start_url: '/', display: 'standalone' });
  const kinds = manifest.icons.map((icon: { sizes: string; purpose?: string }) => [
    icon.sizes,
    icon.purpose,
  ]);
  expect(kinds).toEqual([
    ['192x192', undefined],
    ['512x512', undefined],
    ['512x512', 'maskable'],
  ]);
  for (const { src, type } of manifest.icons) {
    const icon = await page.request.get(src);
    expect([icon.status(), icon.headers()['content-type']]).toEqual([200, type]);
  }
});
