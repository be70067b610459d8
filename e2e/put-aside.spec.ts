import { expect, type Page, test } from '@playwright/test';
import { morning, setClock } from './support/clock';
import { flashcardForm, ownDeck } from './support/own-deck';
import { answerCard, showing } from './support/review';

test.beforeEach(() => setClock(morning(0)));

const card = (page: Page) => page.locator('article[data-card]');
const menu = (page: Page) => card(page).locator('details').first();

async function choose(page: Page, what: string): Promise<void> {
  await card(page).getByLabel('More about this card').click();
  await menu(page).getByRole('button', { name: what }).click();
}

test('a card is buried or suspended by key, and comes back by undo or from the day’s list', async ({
  page,
}) => {
  await page.goto('/review');
  const first = (await showing(page))!;
  await page.keyboard.press('b');
  await expect(page.getByText('Buried until tomorrow.')).toBeVisible();
  await expect.poll(() => showing(page)).not.toEqual(first);
  await page.keyboard.press('u');
  await expect.poll(() => showing(page)).toEqual(first);

  await page.keyboard.press('s');
  await expect(page.getByText('Suspended:')).toBeVisible();
  const second = (await showing(page))!;
  expect(second).not.toEqual(first);
  await answerCard(page, second);
  await expect.poll(() => showing(page)).not.toEqual(second);
  await page.reload();
  const today = page.getByRole('dialog', { name: 'Today' });
  // A page hears its keys only some moments after it is there.
  await expect(async () => {
    await page.keyboard.press('l');
    await expect(today).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(today.getByRole('listitem')).toHaveCount(2);
  await today.getByRole('button', { name: 'Bring back' }).click();
  await expect.poll(() => showing(page)).toEqual(first);
});

test('any of today’s answers is taken back from the list', async ({ page }) => {
  await page.goto('/review');
  const first = (await showing(page))!;
  await answerCard(page, first);
  await expect.poll(() => showing(page)).not.toEqual(first);
  const second = (await showing(page))!;
  await answerCard(page, second);
  await expect.poll(() => showing(page)).not.toEqual(second);
  await page.getByRole('button', { name: 'Today’s answers' }).click();
  const today = page.getByRole('dialog', { name: 'Today' });
  await expect(today.getByRole('listitem')).toHaveCount(2);
  await today.getByRole('button', { name: 'Take back' }).last().click();
  await expect.poll(() => showing(page)).toEqual(first);
  await page.keyboard.press('l');
  await expect(today.getByRole('listitem')).toHaveCount(1);
});

test('a flag stays over a reload; a problem and a mark are reported with what was shown', async ({
  page,
}) => {
  await page.goto('/review');
  await page.keyboard.press('f');
  await expect(card(page).getByText('Flagged')).toBeVisible();
  await page.reload();
  await expect(card(page).getByText('Flagged')).toBeVisible();
  await choose(page, 'Take the flag away');
  await expect(card(page).getByText('Flagged')).toBeHidden();

  await choose(page, 'Report a problem');
  const dialog = page.getByRole('dialog', { name: 'Report a problem' });
  await dialog.getByRole('button', { name: 'Send' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Say in a few words');
  const sent = page.waitForRequest('**/api/review/report');
  await dialog.getByRole('textbox').fill('There is a typo in it.');
  await dialog.getByRole('button', { name: 'Send' }).click();
  expect((await sent).postDataJSON()).toMatchObject({ kind: 'problem', itemVersion: 1 });
  await expect(page.getByText('It has been kept.')).toBeVisible();

  let shown = (await showing(page))!;
  while (shown.kind === 'flashcard') {
    await answerCard(page, shown);
    await expect.poll(() => showing(page)).not.toEqual(shown);
    shown = (await showing(page))!;
  }
  await page.getByRole('button', { name: 'I don’t know' }).click();
  await page.locator('article[data-phase="marked"]').waitFor();
  await choose(page, 'Dispute this mark');
  await page.getByRole('textbox', { name: 'Why should your answer' }).fill('I did know.');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByText('It has been kept.')).toBeVisible();
});

test('whose deck it is edits the card from the review', async ({ page }) => {
  const deck = await ownDeck(page, [flashcardForm('Front', 'Back')]);
  await page.goto('/review');
  await showing(page);
  await page.keyboard.press('e');
  await page.waitForURL(`**/teach/${deck}/item-0`);
});

test('six grade buttons and a time to stop are as the settings say', async ({ page }) => {
  await ownDeck(page, [flashcardForm('One', '1'), flashcardForm('Two', '2')]);
  const changed = await page.request.post('/api/settings', {
    data: { buttons: 6, minutes: 5 },
    headers: { 'sec-fetch-site': 'same-origin' },
  });
  expect(changed.ok()).toBe(true);
  await page.goto('/review');
  await page.evaluate(() => {
    const sat = { ms: 5 * 60_000 - 100, at: Date.now() };
    sessionStorage.setItem('recurrent.session', JSON.stringify(sat));
  });
  await page.keyboard.press('Space');
  const grades = page.getByRole('group', { name: 'Grade' }).getByRole('button');
  await expect(grades).toHaveCount(6);
  await expect(grades.first()).toContainText('Blank');
  // The card that was begun is finished first.
  await page.waitForTimeout(5500);
  await page.keyboard.press('5');
  // What is pressed at once was meant for a card.
  await page.keyboard.press('Enter');
  const over = page.getByRole('heading', { name: '5 minutes are over' });
  await expect(over).toBeVisible();
  // The card under it is not touched.
  await page.keyboard.press('s');
  await page.waitForTimeout(1000);
  await expect(over).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(card(page)).toContainText('Two');
  await page.evaluate(() => {
    const sat = { ms: 5 * 60_000, at: Date.now() };
    sessionStorage.setItem('recurrent.session', JSON.stringify(sat));
  });
  await page.goto('/review');
  await expect(over).toBeVisible();
  await page.keyboard.press('q');
  await expect(page).toHaveURL('/');
});
