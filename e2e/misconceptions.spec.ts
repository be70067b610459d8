import { expect, test } from '@playwright/test';
import { morning, setClock } from './support/clock';
import { transposeTwice } from './support/transposed';

test('a mistake made twice is told on its page, with a drill to practise against it', async ({
  page,
}) => {
  setClock(morning(0));
  await page.goto('/misconceptions');
  await expect(page.getByRole('heading', { name: 'Nothing so far' })).toBeVisible();
  await transposeTwice(page);
  await page.goto('/drills');
  await page.getByRole('link', { name: 'what you mix up' }).click();
  const listed = page.locator('main li');
  await expect(listed).toHaveCount(1);
  await expect(listed).toContainText('Mixed up the last 2 times.');
  await listed.getByRole('link').click();
  await page.waitForURL('**/drills/weighted-input?level=1&seed=*');
});
