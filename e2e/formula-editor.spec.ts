import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import { morning, setClock } from './support/clock';
import { givenIn } from './support/solve';

const password = 'four words are best';

test.beforeEach(() => setClock(morning(0)));

async function newTeacher(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto('/account?new');
  await page.getByLabel('E-mail').fill(`teacher-${crypto.randomUUID()}@recurrent.example`);
  await page.getByLabel('Password').fill(password);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === '/');
  return page;
}

/** A new drill in a new deck, its page empty. */
async function blankDrill(page: Page): Promise<string> {
  await page.goto('/teach');
  await page.getByLabel('Title').fill('Steps of mine');
  await page.getByRole('button', { name: 'Make the deck' }).click();
  await page.waitForURL(/\/teach\/[a-z0-9-]+$/);
  const deck = new URL(page.url()).pathname.split('/').at(-1)!;
  await page.getByRole('button', { name: '+ Drill from a formula' }).click();
  await page.waitForURL(/\/drill$/);
  // The button for an empty page shows that the page is alive and has noticed.
  await expect(async () => {
    await formula(page).fill('');
    await expect(page.getByRole('button', { name: 'Begin with an example' })).toBeVisible({
      timeout: 1000,
    });
  }).toPass();
  return deck;
}

const formula = (page: Page) => page.getByLabel('Formula', { exact: true });
const example = (page: Page) => page.getByRole('region', { name: 'Example' });
const mistakes = (page: Page) => page.getByRole('region', { name: 'Mistakes that get feedback' });

const annotations = (form: Locator) => form.locator('annotation').allTextContents();

/** tanh(W_x x + sign W_h h_0 + bias), to three decimals. */
function state(tex: readonly string[], sign: 1 | -1, withBias: boolean): string[] {
  const given = givenIn(tex);
  const [wx, wh] = [given.W_x, given.W_h] as number[][][];
  const [x, h, b] = [given.x, given.h_0, given.b] as number[][];
  return [0, 1].map((row) => {
    const products = [0, 1].map((k) => wx![row]![k]! * x![k]! + sign * wh![row]![k]! * h![k]!);
    return Math.tanh(products[0]! + products[1]! + (withBias ? b![row]! : 0)).toFixed(3);
  });
}

test('from a blank page to a published drill whose forgotten bias gets feedback, within two minutes', async ({
  browser,
}) => {
  const page = await newTeacher(browser);
  const deck = await blankDrill(page);
  const began = Date.now();

  await formula(page).pressSequentially(
    'given W_x, W_h: matrix(2, 2); x, h_0, b: vector(2)\nh_1 = tanh(W_x x + W_h h_0 + b)\nask h_1 to 3 decimals\n',
  );
  await page.getByLabel('Title').fill('A step of mine');
  await expect(example(page).getByRole('region', { name: 'Worked solution' })).toContainText(
    'tanh',
  );
  const dropped = mistakes(page).getByRole('listitem').filter({ hasText: 'Bias dropped' }).first();
  await dropped.getByRole('button', { name: 'Reword' }).click();
  await dropped.getByRole('textbox').fill('You left out $b$, which every step adds.');
  await dropped.getByRole('button', { name: 'Use these words' }).click();
  await expect(formula(page)).toHaveValue(/bias-dropped: You left out \$b\$/);
  await page.getByLabel('Concepts').fill('hidden state');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByText('Version 1 is published.')).toBeVisible();
  expect(Date.now() - began).toBeLessThan(120_000);

  // A student whom the link was given practises it, without the bias.
  await page.goto(`/teach/${deck}`);
  await page.getByLabel('By link').click();
  const address = await page.getByLabel('The link', { exact: true }).inputValue();
  const student = await (await browser.newContext()).newPage();
  await student.goto(address);
  const practice = new URL(`/drills/made/${deck}/drill`, student.url());
  practice.search = new URL(address, student.url()).search;
  practice.searchParams.set('level', '1');
  practice.searchParams.set('seed', '3');
  await student.goto(practice.href);
  await expect(student.getByRole('heading', { level: 1 })).toHaveText('A step of mine');
  const forgotten = state(await annotations(student.locator('form')), 1, false);
  for (const [row, entry] of forgotten.entries()) {
    await student.locator('form fieldset input').nth(row).fill(entry);
  }
  await student.getByRole('button', { name: 'Check' }).click();
  await expect(student.getByRole('region', { name: 'Result' })).toContainText('You left out');
});

test('mistakes in the text are marked at their place, listed, and led to; shapes stand at the lines’ ends', async ({
  browser,
}) => {
  const page = await newTeacher(browser);
  await blankDrill(page);
  await page.getByRole('button', { name: 'Begin with an example' }).click();
  await expect(example(page).getByRole('region', { name: 'Worked solution' })).toBeVisible();
  await expect(page.locator('pre')).toContainText('h_1: vector(2)');
  await formula(page).fill((await formula(page).inputValue()).replace('W_h h_0', 'W_q h_0'));
  const listed = page.getByRole('region', { name: 'Mistakes in the text' });
  await expect(listed.getByRole('button')).toHaveText('11:20');
  await expect(page.locator('pre')).toContainText('“W_q” is not defined');
  await listed.getByRole('button').click();
  const selected = await formula(page).evaluate((area: HTMLTextAreaElement) =>
    area.value.slice(area.selectionStart, area.selectionEnd),
  );
  expect(selected).toBe('W_q');
  await page.keyboard.type('W_h');
  await expect(listed.getByRole('button')).toHaveCount(0);
  await expect(example(page).getByRole('region', { name: 'Worked solution' })).toBeVisible();
});

test('misreads are switched off, a mistake of one’s own is added, and a student’s answer shows it', async ({
  browser,
}) => {
  const page = await newTeacher(browser);
  await blankDrill(page);
  await page.getByRole('button', { name: 'Begin with an example' }).click();
  const bias = mistakes(page).getByRole('listitem').filter({ hasText: 'Bias dropped' }).first();
  await bias.getByRole('checkbox').uncheck();
  await expect(formula(page)).toHaveValue(/bias-dropped: false/);
  await page.getByRole('button', { name: 'Add a mistake of your own' }).click();
  await mistakes(page).getByLabel('They compute').fill('h_1 = tanh(W_x x - W_h h_0 + b)');
  await mistakes(page).getByLabel('They are told').fill('The state is **added**.');
  await expect(
    mistakes(page).getByRole('region', { name: 'Answer of own-mistake-1' }),
  ).toBeVisible();
  await expect(page.getByText('of 400 draws')).toBeVisible({ timeout: 30_000 });

  await page.getByText('Fifty seeds as a table').click();
  await expect(page.getByRole('row')).toHaveCount(51, { timeout: 30_000 });
  await page.getByRole('button', { name: 'Show the example of seed 7', exact: true }).click();
  await expect(page.getByLabel('Seed', { exact: true })).toHaveValue('7');

  await page.getByRole('button', { name: 'Preview as a student, seed 7' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('form fieldset input').first().waitFor();
  const fields = dialog.getByRole('group', { name: 'h_1', exact: true }).getByRole('textbox');
  const subtracted = state(await annotations(dialog.locator('form')), -1, true);
  for (const [row, entry] of subtracted.entries()) await fields.nth(row).fill(entry);
  await dialog.getByRole('button', { name: 'Check' }).click();
  await expect(dialog.getByRole('region', { name: 'Result' })).toContainText('The state is added.');
  await expect(page.getByText(/is published/)).toHaveCount(0);
});

test('an example is there well under a second after a key, and an overtaken one never shows', async ({
  browser,
}) => {
  const page = await newTeacher(browser);
  await blankDrill(page);
  await page.getByRole('button', { name: 'Begin with an example' }).click();
  await expect(example(page).getByRole('region', { name: 'Worked solution' })).toBeVisible();
  const times: number[] = [];
  for (let round = 0; round < 5; round++) {
    const reply = page.waitForResponse('**/api/formula/examine');
    await page.getByRole('button', { name: 'Fresh numbers' }).click();
    const { responseStart, requestStart } = (await reply).request().timing();
    times.push(responseStart - requestStart);
  }
  times.sort((a, b) => a - b);
  expect(times[2]).toBeLessThan(1000);
});
