import { expect, type Page, test } from '@playwright/test';
import { setClock } from './support/clock';
import { ownDeck } from './support/own-deck';
import { monday } from './support/place';
import { rightOption } from './support/review';
import { givenIn, solve } from './support/solve';

test.beforeEach(() => setClock(monday));

const card = (page: Page) => page.getByRole('article').first();
const phase = (page: Page, name: string) => page.locator(`[data-phase="${name}"]`);

/** Answers the choice on the screen, rightly or wrongly, by its key. */
async function choose(page: Page, rightly: boolean): Promise<void> {
  const right = await rightOption(page);
  await page.keyboard.press(String((rightly ? right : (right + 1) % 4) + 1));
}

test('a quiz of choices is made, taken by key, told at once, and ends with what to study next', async ({
  page,
}) => {
  await page.goto('/quiz');
  await page.getByLabel('Questions').fill('3');
  await page.getByText('Anything, at random').click();
  await page.getByRole('checkbox', { name: 'Choices' }).check();
  await page.getByRole('checkbox', { name: 'Recurrent Neural Networks', exact: true }).check();
  await page.getByRole('button', { name: 'Start the quiz' }).click();
  for (const rightly of [true, false, true]) {
    await phase(page, 'asking').waitFor();
    await choose(page, rightly);
    await phase(page, 'told').waitFor();
    await expect(card(page).getByRole('status')).toHaveText(rightly ? 'Right.' : 'Not quite.');
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('67 %');
  await expect(page.getByRole('table')).toContainText('0 %');
  await page
    .getByRole('link', { name: /^Quiz on/ })
    .first()
    .click();
  await expect(page.getByText(/Question 1 of/).first()).toBeVisible();
  await page.goto('/quiz');
  await expect(page.getByRole('listitem')).toContainText(['3 of 3 answered, 67 %']);
});

test('a quiz’s address asks with new numbers each time, and a reload changes nothing', async ({
  page,
}) => {
  const address = '/quiz/take?kind=drill&deck=matrix-arithmetic&count=2';
  await page.goto(address);
  const prompt = () => card(page).locator('.prose').first().innerText();
  const first = await prompt();
  await page.reload();
  expect(await prompt()).toBe(first);
  const seen = new Set([first]);
  for (let taken = 0; taken < 3; taken++) {
    await page.goto(address);
    seen.add(await prompt());
  }
  expect(seen.size).toBe(4);
});

test('a drill in a quiz has partial credit, and the answer is nowhere before it is given', async ({
  page,
}) => {
  await page.goto('/quiz/take?kind=drill&concept=hadamard-product&count=1');
  const title = await card(page).getByRole('heading').innerText();
  const tex = await card(page).locator('.prose').first().locator('annotation').allTextContents();
  const [values] = Object.values(solve(title, givenIn(tex))) as number[][][];
  const entries = values!.flat();
  const fields = card(page).locator('form input');
  for (const [at, entry] of entries.entries()) {
    await fields.nth(at).fill(at === 0 ? '77' : String(Number(entry.toFixed(6))));
  }
  await page.getByRole('button', { name: 'Check' }).click();
  const right = `${entries.length - 1} of ${entries.length} entries are right.`;
  await expect(page.getByRole('region', { name: 'Result' })).toContainText(right);
  await page.keyboard.press('Enter');
  const share = Math.round(((entries.length - 1) / entries.length) * 100);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${share} %`);
});

test('against the clock nothing is told before the end, and what was not answered counts as wrong', async ({
  page,
}) => {
  await page.goto('/quiz/take?kind=choice&count=4&minutes=5');
  await expect(page.getByRole('timer')).toHaveText(/5 minutes left/);
  await choose(page, true);
  await expect(page.getByText('Question 2 of 4')).toBeVisible();
  await expect(page.getByText('Right.')).toHaveCount(0);
  await page.getByRole('button', { name: 'Hand in' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('25 %');
  await expect(page.getByText('Not answered')).toHaveCount(3);
});

test('an answer that found no connection is kept and sent under the same id', async ({
  page,
  context,
}) => {
  await page.goto('/quiz/take?kind=flashcard&count=2');
  await context.setOffline(true);
  await page.keyboard.press('Space');
  await page.keyboard.press('3');
  await expect(page.getByRole('alert').filter({ hasText: 'No connection' })).toBeVisible();
  await context.setOffline(false);
  await page.keyboard.press('Space');
  await page.keyboard.press('3');
  await expect(page.getByText('Question 2 of 2')).toBeVisible();
});

test('a quiz for me takes at least half from the concept that is failed, and says why', async ({
  page,
}) => {
  await page.goto('/quiz/take?kind=choice&concept=lstm&count=4');
  for (
    let left = Number(
      /of (\d+)/.exec(
        await page
          .getByText(/Question 1 of/)
          .first()
          .innerText(),
      )![1],
    );
    left > 0;
    left--
  ) {
    await phase(page, 'asking').waitFor();
    await choose(page, false);
    await phase(page, 'told').waitFor();
    await page.keyboard.press('Enter');
  }
  await page.getByRole('heading', { level: 1, name: '0 %' }).waitFor();
  await page.goto('/quiz/take?for=me&count=6');
  await expect(card(page)).toContainText(/went wrong in|is needed for|not been asked/);
});

test('pictures are shown with a question, with its answer and in the result', async ({ page }) => {
  const png =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  const option = (text: string) => ({ text, why: `So: ![${text}](media:cell.webp)` });
  const deck = await ownDeck(page, [
    {
      ...{ kind: 'choice', concepts: ['Mine'], prompt: 'Which ![asked](media:cell.webp)?' },
      ...{ right: 0, explanation: 'See ![explained](media:cell.webp).' },
      options: [option('one'), option('two')],
    },
  ]);
  const uploaded = await page.request.post(`/api/teach/media?deck=${deck}&file=cell.png`, {
    data: Buffer.from(png, 'base64'),
    headers: { 'sec-fetch-site': 'same-origin' },
  });
  expect(await uploaded.json()).toMatchObject({ done: { name: 'cell.webp' } });
  const shows = (name: string) =>
    expect(card(page).getByRole('img', { name }).first()).toHaveJSProperty('naturalWidth', 1);

  await page.goto(`/quiz/take?deck=${deck}&count=1`);
  await shows('asked');
  await page.keyboard.press('1');
  await phase(page, 'told').waitFor();
  for (const name of ['one', 'two', 'explained']) await shows(name);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/quiz/results/**');
  for (const name of ['asked', 'one', 'two', 'explained']) await shows(name);
});
