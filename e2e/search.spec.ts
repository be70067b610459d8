import { expect, test } from '@playwright/test';
import { morning, setClock } from './support/clock';

test('notes and cards are found by the beginnings of words, and lead to their place in their deck', async ({
  page,
}) => {
  setClock(morning(0));
  await page.goto('/search');
  await page.getByRole('searchbox', { name: 'Search in all decks' }).fill('matr prod');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search?q=matr+prod');
  const found = page.locator('main ul > li');
  expect(await found.count()).toBeGreaterThan(3);
  await expect(page).toHaveTitle(/Search for “matr prod”/);
  await found.getByRole('link').first().click();
  await page.waitForURL(/\/decks\/[\w-]+#(item|note)-/);
  const anchor = new URL(page.url()).hash.slice(1);
  await expect(page.locator(`[id="${anchor}"]`)).toBeVisible();
});

test('a formula is found by its names, however they are typed', async ({ page }) => {
  await page.goto('/search?q=%CF%83');
  const count = await page.locator('main ul > li').count();
  expect(count).toBeGreaterThan(0);
  await page.goto('/search?q=%5Csigma');
  await expect(page.locator('main ul > li')).toHaveCount(count);
  await page.goto('/search?q=xylophone');
  await expect(page.getByRole('status')).toHaveText('Nothing has all the words of “xylophone”.');
});
