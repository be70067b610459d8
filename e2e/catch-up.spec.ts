import { expect, type Page, test } from '@playwright/test';
import { morning, setClock } from './support/clock';
import { answerUnseen } from './support/walk';

test.beforeEach(() => setClock(morning(0)));

/** The number above a word on Today. */
const count = (page: Page, word: string) =>
  page
    .locator('dl > div')
    .filter({ has: page.locator('dt', { hasText: word }) })
    .locator('dd');

test('after a break a plan shows its load, spreads the cards, and can be taken back', async ({
  page,
}) => {
  await page.goto('/');
  await answerUnseen(page, 36);
  await page.goto('/');
  await expect(page.getByRole('region', { name: 'Catch up' })).toHaveCount(0);
  setClock(morning(8));
  await page.goto('/');
  await expect(
    page.getByText(/36 cards are due, all of them for two days or longer/),
  ).toBeVisible();
  await page.getByRole('link', { name: 'Make a plan' }).click();
  await page.getByLabel('Over how many days').selectOption('3');
  await page.getByRole('button', { name: 'Show' }).click();
  const together = page.locator('tbody td:nth-of-type(3)');
  await expect(together).toHaveText(['12', '12', '12']);
  await expect(page.getByRole('rowheader').first()).toHaveText('Today');
  await page.getByRole('button', { name: 'Use this plan' }).click();
  await page.waitForURL((url) => url.pathname === '/');
  await expect(count(page, 'due')).toHaveText('12');
  await page.getByRole('button', { name: 'Take the plan back' }).click();
  await expect(count(page, 'due')).toHaveText('36');
});

test('time off moves what is due to the days after, and can be ended', async ({ page }) => {
  await page.goto('/');
  await answerUnseen(page, 10);
  setClock(morning(1));
  await page.goto('/time-off');
  await page.getByLabel('Last day off').fill('2026-03-05');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page.getByText('10 cards would move to the days after:')).toBeVisible();
  await expect(page.locator('tbody tr')).toHaveCount(3);
  await page.getByRole('button', { name: 'Take these days off' }).click();
  await expect(page.getByRole('heading', { name: 'Days off' })).toBeVisible();
  await page.goto('/');
  await expect(page.getByText('Time off until Thursday 5 March.')).toBeVisible();
  await expect(count(page, 'due')).toHaveText('0');
  await page.getByRole('button', { name: 'End it now' }).click();
  await expect(count(page, 'due')).toHaveText('10');

  await page.goto('/time-off?from=2026-03-09&to=2026-03-08');
  await expect(page.getByRole('alert').first()).toHaveText('The last day comes before the first.');
});

test('a deck is paused, dropped, taken up again, and limited', async ({ page }) => {
  await page.goto('/decks');
  const shelf = (name: string) => page.getByRole('region', { name });
  const title = 'Matrix Arithmetic';
  await page.getByRole('button', { name: `Pause: ${title}` }).click();
  await expect(shelf('Paused').getByRole('link', { name: title })).toBeVisible();
  await page.goto('/');
  await expect(page.getByText('One deck is paused.')).toBeVisible();
  await expect(page.getByRole('link', { name: title })).toHaveCount(0);
  await page.getByRole('link', { name: 'Take up, pause or drop decks' }).click();
  await page.getByRole('button', { name: `Drop: ${title}` }).click();
  await page.getByRole('button', { name: `Take up: ${title}` }).click();
  await expect(shelf('You study').getByRole('link', { name: title })).toBeVisible();
  const limit = page.getByLabel(`New a day of ${title}`);
  await limit.fill('2000');
  await limit.press('Tab');
  await expect(page.getByText('New cards a day have to be a whole number')).toBeVisible();
  await limit.fill('4');
  const stored = page.waitForResponse('**/api/decks/change');
  await limit.press('Tab');
  await stored;
  await page.reload();
  await expect(limit).toHaveValue('4');
});
