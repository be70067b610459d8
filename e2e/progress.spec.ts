import { expect, test } from '@playwright/test';
import { morning, setClock } from './support/clock';
import { asMadeLearner } from './support/made-learner';
import { answerCard, showing } from './support/review';

test('who has answered nothing is told what will stand here, and sees what there is to know', async ({
  page,
}) => {
  setClock(morning(0));
  await page.goto('/progress');
  await expect(page.getByRole('heading', { name: 'Nothing to show yet' })).toBeVisible();
  const map = page.getByRole('figure').filter({ hasText: 'Concepts' });
  await expect(map.getByRole('link', { name: /^Matrix: 0 % known, 0 of/ })).toBeVisible();
  // The map is read by keyboard, a concept after what it builds on, and leads to what is about it.
  const names = await map
    .locator('svg a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('aria-label')!.split(':')[0]));
  expect(names.indexOf('Vector')).toBeLessThan(names.indexOf('Matrix'));
  await map.getByRole('link', { name: /^Transpose:/ }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search?q=Transpose');
  await expect(page.getByRole('status')).toContainText(/results? for “Transpose”/);
});

test('an answer shows at once in the day, the calendar and the forecast', async ({ page }) => {
  setClock(morning(0));
  await page.goto('/review');
  for (let answered = 0; answered < 2; answered++) {
    await answerCard(page, (await showing(page))!);
    await page.waitForTimeout(300);
  }
  await page.goto('/progress');
  await expect(page.locator('main dl').getByText('Today').locator('..')).toContainText(
    /^Today2 cards done,/,
  );
  await expect(page.getByText('1 day with answers; most on Monday 2 March')).toBeVisible();
  await expect(page.getByText(/^2 cards in the next 30 days/)).toBeVisible();
});

test('Today and Progress say the same of the day, also after practice in a quiz', async ({
  page,
}) => {
  setClock(morning(0));
  await page.goto('/review');
  await answerCard(page, (await showing(page))!);
  await page.waitForTimeout(300);
  await page.goto('/quiz/take?kind=choice&count=2&for=any');
  for (let answered = 0; answered < 2; answered++) {
    await page.locator('article[data-phase="asking"]').waitFor();
    await page.keyboard.press('1');
    await page.locator('article[data-phase="told"]').waitFor();
    await page.keyboard.press('Enter');
  }
  await page.waitForURL('**/quiz/results/**');
  await page.goto('/progress');
  const told = await page.locator('main dl').getByText('Today').locator('..').innerText();
  const [, done] = /(\d+)\s+cards? done,/.exec(told) as unknown as [string, string];
  await page.goto('/');
  await expect(page.locator('main')).toContainText(
    new RegExp(`${done} ${done === '1' ? 'card' : 'cards'} done today`),
  );
});

test('who has studied for long finds every chart with its table, over three spans, and a card’s history', async ({
  page,
}) => {
  await asMadeLearner(page);
  await page.goto('/progress');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Progress');
  const figures = page.getByRole('figure');
  expect(await figures.count()).toBeGreaterThanOrEqual(12);
  for (const figure of await figures.all()) {
    await expect(figure.locator('figcaption p')).not.toBeEmpty();
    await figure.getByText('As a table').click();
    expect(await figure.locator('tbody tr').count()).toBeGreaterThan(1);
  }
  const answers = async () => {
    const text = await page.locator('main dl').getByText('Answers').locator('..').innerText();
    return Number(/[\d,]+/.exec(text)![0].replace(',', ''));
  };
  const month = await answers();
  await page.getByRole('link', { name: 'A year' }).click();
  await page.waitForURL('**/progress?span=year');
  expect(await answers()).toBeGreaterThan(month);
  await page.getByRole('link', { name: 'All' }).click();
  await page.waitForURL('**/progress?span=all');
  expect(await answers()).toBe(3000);
  const forgotten = page.getByRole('list').filter({ hasText: 'times' }).getByRole('link').first();
  await forgotten.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A card’s history');
  expect(await page.locator('tbody tr').count()).toBeGreaterThan(4);
});
