import { expect, type Page } from '@playwright/test';
import { nextMorning } from './clock';
import { flashcardForm, numericForm, ownDeck } from './own-deck';
import { answerCard, drillSolution, showing } from './review';
import { untilDrill } from './walk';

/** A state of the review, and how to get there as a new guest. */
interface ReviewScreen {
  readonly name: string;
  readonly open: (page: Page) => Promise<void>;
}

async function openReview(page: Page): Promise<void> {
  await page.goto('/review', { waitUntil: 'networkidle' });
}

/** Answers the only card so many days, forgetting it every second time, without its screen. */
async function forgetOften(page: Page, days: number): Promise<void> {
  const headers = { 'sec-fetch-site': 'same-origin' };
  for (let day = 0; day < days; day++) {
    const asked = { data: { count: 1, exclude: [] }, headers };
    const next = await page.request.post('/api/review/next', asked);
    const [item] = (await next.json()).items;
    const { cardId, itemVersion, seq } = item;
    const about = { id: crypto.randomUUID(), cardId, itemVersion, seq, shownMs: 900, agoMs: 0 };
    const data = { ...about, grade: day % 2 === 0 ? 4 : 1 };
    await page.request.post('/api/review/grade', { data, headers });
    nextMorning();
  }
}

export const reviewScreens: readonly ReviewScreen[] = [
  {
    name: 'a typed answer compared',
    open: async (page) => {
      await ownDeck(page, [
        flashcardForm('Which gate lets the new in?', 'The **input** gate.', ['the input gate']),
      ]);
      await openReview(page);
      await page.getByRole('textbox', { name: 'Your answer' }).fill('The imput gat');
      await page.keyboard.press('Enter');
      await page.locator('ins').first().waitFor();
    },
  },
  {
    name: 'a card forgotten again and again',
    open: async (page) => {
      await ownDeck(page, [flashcardForm('Which gate forgets?', 'The forget gate.')]);
      await forgetOften(page, 16);
      await openReview(page);
      await page.keyboard.press('Space');
      const note = page.getByRole('complementary', { name: 'Forgotten again and again' });
      await expect(note).toContainText('forgotten this card 8 times');
    },
  },
  {
    name: 'a number answered wrong',
    open: async (page) => {
      await ownDeck(page, [numericForm('What is $25 / 2$?', '12.5', 'ms')]);
      await openReview(page);
      await page.getByRole('textbox', { name: 'Your answer in ms' }).fill('13');
      await page.keyboard.press('Enter');
      await page.locator('[data-phase="marked"]').waitFor();
    },
  },
  {
    name: 'a reviewed drill with its steps to fill in',
    open: async (page) => {
      const title = 'The hidden state after one step';
      await untilDrill(page, title);
      await answerCard(page, { cardId: '', kind: 'drill' });
      await expect(page.locator('article[data-phase="marked"]')).toHaveCount(0);
      nextMorning();
      await untilDrill(page, title);
      await drillSolution(page);
      await page.getByRole('button', { name: 'Step by step' }).click();
      await page.getByText('Calculator', { exact: true }).first().click();
    },
  },
  {
    name: 'the day’s answers',
    open: async (page) => {
      await openReview(page);
      const first = (await showing(page))!;
      await answerCard(page, first);
      await expect.poll(() => showing(page)).not.toEqual(first);
      await page.keyboard.press('b');
      await expect(page.getByText('Buried until tomorrow.')).toBeVisible();
      await page.keyboard.press('l');
      await page.getByRole('button', { name: 'Take back' }).waitFor();
    },
  },
  {
    name: 'a problem to report',
    open: async (page) => {
      await openReview(page);
      await page.getByLabel('More about this card').click();
      await page.getByRole('button', { name: 'Report a problem' }).click();
      await page.getByRole('dialog', { name: 'Report a problem' }).waitFor();
    },
  },
  {
    name: 'what may be done with a card',
    open: async (page) => {
      await openReview(page);
      await page.keyboard.press('f');
      await page.getByText('Flagged').waitFor();
      await page.getByLabel('More about this card').click();
    },
  },
];
