import { rmSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { morning, setClock } from './support/clock';
import { clockFile } from './support/place';

test.afterEach(() => setClock(morning(0)));

// Whatever asks for the time fails where there is none: in this way both kinds of page are broken.
for (const path of ['/', '/review']) {
  test(`where ${path} cannot be made, that is said with a number for the log, and can be tried again`, async ({
    page,
  }) => {
    rmSync(clockFile);
    const response = await page.goto(path);
    expect(response?.status()).toBe(500);
    await expect(page.getByRole('heading', { name: 'Something went wrong' })).toBeVisible();
    await expect(page.locator('main code')).toHaveText(response!.headers()['x-request-id']!);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
    }
    setClock(morning(0));
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('heading', { name: 'Something went wrong' })).toBeHidden();
    await expect(page.locator('article[data-card], main dl').first()).toBeVisible();
  });
}
