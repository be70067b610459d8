import { expect, type Page } from '@playwright/test';
import { rightOption } from './review';
import { untilKind } from './walk';

/** A screen, or a state of one, and how to get there as a new guest. */
export interface Screen {
  readonly name: string;
  readonly open: (page: Page) => Promise<void>;
}

const at = (name: string, path: string): Screen => ({
  name,
  open: async (page) => {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  },
});

export const screens: readonly Screen[] = [
  at('Today', '/'),
  at('Review', '/review'),
  at('a deck', '/decks/recurrent-neural-networks'),
  at('another deck', '/decks/matrix-arithmetic'),
  at('a search that finds', '/decks/recurrent-neural-networks?q=gradient'),
  at('a search that finds nothing', '/decks/recurrent-neural-networks?q=zebra'),
  at('signing in', '/account'),
  at('signing up', '/account?new'),
  at('an address that leads nowhere', '/nowhere'),
  {
    name: 'an account that could not be made',
    open: async (page) => {
      await page.goto('/account?new');
      await page.getByLabel('E-mail').fill('nobody');
      await page.getByRole('button', { name: 'Create account' }).click();
      await expect(page.locator('form [role="alert"]')).not.toBeEmpty();
    },
  },
  {
    name: 'the keys',
    open: async (page) => {
      await page.goto('/review');
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'a question answered wrong',
    open: async (page) => {
      await untilKind(page, 'choice');
      const right = await rightOption(page);
      await page.keyboard.press(String(((right + 1) % 4) + 1));
      await page.locator('[data-phase="marked"]').waitFor();
    },
  },
  {
    name: 'a drill’s worked example',
    open: async (page) => {
      await untilKind(page, 'drill');
      const example = page.getByRole('heading', { name: 'Worked example' });
      await expect(example).toBeVisible();
    },
  },
  {
    name: 'a drill answered wrong',
    open: async (page) => {
      await untilKind(page, 'drill');
      await page.keyboard.press('Space');
      const fields = page.locator('article form fieldset input');
      await fields.first().waitFor();
      for (const field of await fields.all()) await field.fill('-1/3');
      await page.getByRole('button', { name: 'Check' }).click();
      await page.locator('[data-phase="marked"]').waitFor();
    },
  },
  {
    name: 'a flashcard turned',
    open: async (page) => {
      await untilKind(page, 'flashcard');
      await page.keyboard.press('Space');
      await page.locator('[data-phase="revealed"]').waitFor();
    },
  },
];
