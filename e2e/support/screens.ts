import { expect, type Page } from '@playwright/test';
import { morning, setClock } from './clock';
import { asMadeLearner } from './made-learner';
import { rightOption } from './review';
import { reviewScreens } from './review-screens';
import { givenIn, solve } from './solve';
import { writeDeck } from './teach';
import { transposeTwice } from './transposed';
import { answerUnseen, untilKind } from './walk';

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

/** Answers a pre-activation as somebody does who forgets the bias. */
async function fillWithoutBias(page: Page): Promise<void> {
  const tex = await page.locator('form .prose').first().locator('annotation').allTextContents();
  const given = givenIn(tex);
  const { a_1 } = solve('The pre-activation of one step', given) as { a_1: number[] };
  const fields = page.locator('form fieldset input');
  for (const [entry, bias] of (given.b as number[]).entries()) {
    await fields.nth(entry).fill((a_1[entry]! - bias).toFixed(3));
  }
}

export const screens: readonly Screen[] = [
  at('Today', '/'),
  at('Review', '/review'),
  at('a deck', '/decks/recurrent-neural-networks'),
  at('another deck', '/decks/matrix-arithmetic'),
  at('a search that finds', '/decks/recurrent-neural-networks?q=gradient'),
  at('a search that finds nothing', '/decks/recurrent-neural-networks?q=zebra'),
  at('the decks', '/decks'),
  at('the settings', '/settings'),
  at('an import', '/import'),
  at('progress before the first answer', '/progress'),
  {
    name: 'progress after a year',
    open: async (page) => {
      await asMadeLearner(page);
      await page.goto('/progress?span=year');
      await expect(page.getByRole('figure').first()).toBeVisible();
    },
  },
  {
    name: 'a card’s history',
    open: async (page) => {
      await asMadeLearner(page);
      await page.goto('/progress');
      await page.getByRole('list').filter({ hasText: 'times' }).getByRole('link').first().click();
      await expect(page.getByRole('table')).toBeVisible();
    },
  },
  at('a search before it is asked', '/search'),
  at('a search of all decks', '/search?q=gate'),
  at('nothing to catch up on', '/catch-up'),
  at('time off', '/time-off'),
  at('nothing reported', '/reports'),
  {
    name: 'the menu',
    open: async (page) => {
      await page.goto('/');
      await page.getByRole('button', { name: 'Menu' }).click();
      await expect(page.getByRole('navigation', { name: 'Menu' })).toBeVisible();
    },
  },
  {
    name: 'the keys of every page',
    open: async (page) => {
      await page.goto('/decks');
      await page.getByRole('button', { name: 'Menu' }).click();
      await page.getByRole('button', { name: 'Keys' }).click();
      await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    },
  },
  {
    name: 'coming back to many cards',
    open: async (page) => {
      await page.goto('/');
      await answerUnseen(page, 40);
      setClock(morning(8));
      await page.goto('/');
      await expect(page.getByRole('link', { name: 'Make a plan' })).toBeVisible();
    },
  },
  {
    name: 'a plan to catch up',
    open: async (page) => {
      await page.goto('/');
      await answerUnseen(page, 40);
      setClock(morning(8));
      await page.goto('/catch-up?days=7');
      await expect(page.getByRole('table')).toBeVisible();
    },
  },
  at('the drills', '/drills'),
  at('the conventions', '/conventions'),
  at('no misconceptions', '/misconceptions'),
  {
    name: 'a misconception that is held',
    open: async (page) => {
      await transposeTwice(page);
      await page.goto('/misconceptions');
      await page.locator('main li').first().waitFor();
    },
  },
  at('a drill of a matrix', '/drills/matrix-product?level=1&seed=3'),
  at('a drill step by step', '/drills/lstm-step?level=2&seed=3&steps=1'),
  {
    name: 'a practised drill with a dropped bias',
    open: async (page) => {
      await page.goto('/drills/pre-activation?level=1&seed=2');
      await fillWithoutBias(page);
      await page.getByRole('button', { name: 'Check' }).click();
      const result = page.getByRole('region', { name: 'Result' });
      await expect(result).toContainText(/bias/i);
      await result.getByText('Worked solution').click();
      await result.getByText('Entry by entry').first().click();
    },
  },
  at('what a quiz is made of', '/quiz'),
  at('a quiz under way', '/quiz/take?kind=drill&count=3&minutes=10'),
  {
    name: 'the result of a quiz',
    open: async (page) => {
      await page.goto('/quiz/take?kind=choice&kind=drill&count=6');
      for (let left = 6; left > 0; left--) {
        await page.getByRole('button', { name: 'I don’t know' }).click();
        await page.getByRole('button', { name: left > 1 ? 'Next' : 'See the result' }).click();
      }
      await page.waitForURL('**/quiz/results/**');
    },
  },
  at('the workbench', '/workbench?of=L&by=W'),
  {
    name: 'an LSTM on the workbench',
    open: async (page) => {
      await page.goto('/workbench');
      await page.getByLabel('Cell').selectOption('LSTM');
      await expect(page.getByRole('img', { name: /^A graph of 3/ })).toBeVisible();
    },
  },
  {
    name: 'the formula editor',
    open: async (page) => {
      await page.goto('/account?new');
      await page.getByLabel('E-mail').fill(`teacher-${crypto.randomUUID()}@recurrent.example`);
      await page.getByLabel('Password').fill('four words are best');
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.pathname === '/');
      await page.goto('/teach');
      await page.getByLabel('Title').fill('Drills of mine');
      await page.getByRole('button', { name: 'Make the deck' }).click();
      await page.waitForURL(/\/teach\/[a-z0-9-]+$/);
      await page.getByRole('button', { name: '+ Drill from a formula' }).click();
      await page.waitForURL(/\/drill$/);
      await page.getByRole('button', { name: 'Begin with an example' }).click();
      await page.getByRole('textbox', { name: 'Formula' }).fill('');
      await page.getByRole('button', { name: 'Begin with an example' }).click();
      await page.getByRole('button', { name: 'Add a mistake of your own' }).click();
      await page.getByText('of 400 draws').waitFor();
      await page.getByText('Fifty seeds as a table').click();
      await expect(page.getByRole('row')).toHaveCount(51);
    },
  },
  at('signing in', '/account'),
  at('signing up', '/account?new'),
  at('teaching as a guest', '/teach'),
  {
    name: 'a deck that one writes',
    open: async (page) => {
      await page.goto(`/teach/${await writeDeck(page)}`);
      await expect(page.getByLabel('The link', { exact: true })).toBeVisible();
    },
  },
  {
    name: 'a card in its editor',
    open: async (page) => {
      await page.goto(`/teach/${await writeDeck(page)}/flashcard`);
      await expect(page.getByRole('button', { name: 'Publish' })).toBeVisible();
    },
  },
  {
    name: 'a question in its editor with what is missing',
    open: async (page) => {
      await page.goto(`/teach/${await writeDeck(page)}/choice`);
      await page.getByRole('button', { name: 'Another option' }).click();
      await page.getByRole('button', { name: 'Publish', exact: true }).click();
      await expect(page.getByText('Write this option, or remove it.')).toBeVisible();
    },
  },
  {
    name: 'the history of a card',
    open: async (page) => {
      await page.goto(`/teach/${await writeDeck(page)}/flashcard/history`);
      await expect(page.locator('ins').first()).toBeVisible();
    },
  },
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
  ...reviewScreens,
];
