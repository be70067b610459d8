import { expect, type Page, test } from '@playwright/test';
import { morning, setClock } from './support/clock';
import { givenIn } from './support/solve';

test.beforeEach(() => setClock(morning(0)));

const formula = (page: Page) => page.getByLabel('Formula', { exact: true });
const steps = (page: Page) => page.getByRole('region', { name: 'Steps', exact: true });
/** Typing counts once the page is alive. */
async function type(page: Page, text: string): Promise<void> {
  await expect(async () => {
    await formula(page).fill(text);
    await expect(formula(page)).toHaveValue(text, { timeout: 500 });
  }).toPass();
}

const isThere = (page: Page, reply: string) => page.waitForResponse(`**/api/formula/${reply}`);

test('a formula is typed, numbers are entered, and every step is computed down to its products', async ({
  page,
}) => {
  await page.goto('/workbench');
  await type(page, 'given W: matrix(2, 2); x: vector(2)\na = W x\ny = tanh(a)\n');
  await expect(steps(page).getByRole('listitem')).toHaveCount(2);
  const numbers: readonly [string, string][] = [
    ['W, row 1, column 1', '0.5'],
    ['W, row 1, column 2', '-1'],
    ['W, row 2, column 1', '2'],
    ['W, row 2, column 2', '0'],
    ['x, row 1', '1'],
    ['x, row 2', '1/4'],
  ];
  for (const [name, number] of numbers) await page.getByRole('textbox', { name }).fill(number);
  const first = steps(page).getByRole('listitem').first();
  await expect(first.locator('annotation').nth(2)).toHaveText(/0\.2500 .*2\.0000/);
  await first.getByText('Entry by entry').click();
  await expect(first.locator('details annotation')).toHaveCount(2);
  await expect(first.locator('details annotation').first()).toHaveText(/0\.5.*1.*0\.25/);

  // What the address says is what another browser shows.
  await expect(page).toHaveURL(/n=/);
  const values = await steps(page).locator('annotation').allTextContents();
  const { href } = new URL(page.url());
  const other = await (await page.context().browser()!.newContext()).newPage();
  await other.goto(href);
  const there = await steps(other).locator('annotation').allTextContents();
  expect(there).toEqual(values.filter((line) => there.includes(line)));
  await expect(other.getByRole('textbox', { name: 'x, row 2' })).toHaveValue('1/4');
});

test('a mistake is told at its place, and the rest waits for it to be mended', async ({ page }) => {
  await page.goto('/workbench');
  await type(page, 'given x: vector(2)\ny = tanh(q)\n');
  const told = page.getByRole('region', { name: 'Mistakes in the text' });
  await expect(told.getByRole('button')).toHaveText('2:10');
  await expect(steps(page)).toHaveCount(0);
  await told.getByRole('button').click();
  await page.keyboard.type('x');
  await expect(steps(page).getByRole('listitem')).toHaveCount(1);
});

test('a cell is picked: its graph, its gradients and its states over time are there', async ({
  page,
}) => {
  await page.goto('/workbench');
  for (const cell of ['GRU', 'LSTM', 'Deep RNN, two layers', 'Bidirectional RNN']) {
    await page.getByLabel('Cell').selectOption(cell);
    await expect(page.getByRole('img', { name: /^A graph of/ })).toBeVisible();
  }
  await page.getByLabel('Cell').selectOption('RNN');
  await page.getByLabel('Time steps').selectOption('5');
  await expect(formula(page)).toHaveValue(/x_1\.\.x_5/);
  await page.getByRole('combobox', { name: 'by', exact: true }).selectOption('W');
  const backward = page.getByRole('region', { name: 'Backward pass' });
  await expect(backward).toBeVisible();
  await expect(page.getByRole('img', { name: 'Gradient norm over time' })).toBeVisible();
  await page.getByText('As a table: Gradient norm over time').click();
  const table = page.getByRole('region', { name: 'Gradient norm over time, as a table' });
  await expect(table.getByRole('row')).toHaveCount(6);
  await page.getByText('The graph in words').click();
  await expect(page.getByText(/^h_5, vector\(2\): tanh of a_5/)).toBeVisible();

  const before = await steps(page).locator('annotation').first().textContent();
  const times: number[] = [];
  for (let round = 0; round < 5; round++) {
    const fresh = isThere(page, 'workbench');
    await page.getByRole('button', { name: 'Fresh numbers' }).click();
    const { requestStart, responseStart } = (await fresh).request().timing();
    times.push(responseStart - requestStart);
  }
  times.sort((a, b) => a - b);
  expect(times[2]).toBeLessThan(1000);
  await expect(page).toHaveURL(/seed=6/);
  expect(await steps(page).locator('annotation').first().textContent()).toBe(before);
});

test('a guest practises the formula at once, without anything being stored', async ({ page }) => {
  await page.goto('/workbench');
  await type(page, 'given W: matrix(2, 2); x, b: vector(2)\na = W x + b\nask a to 2 decimals\n');
  await expect(steps(page).getByRole('listitem')).toHaveCount(1);
  await page.getByRole('button', { name: 'Preview as a student' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('form fieldset input').first().waitFor();
  const given = givenIn(await dialog.locator('form annotation').allTextContents());
  const [w, x] = [given.W as number[][], given.x as number[]];
  for (const row of [0, 1]) {
    const product = w[row]![0]! * x[0]! + w[row]![1]! * x[1]!;
    await dialog.locator('form fieldset input').nth(row).fill(product.toFixed(2));
  }
  await dialog.getByRole('button', { name: 'Check' }).click();
  await expect(dialog.getByRole('region', { name: 'Result' })).toContainText(/bias/i);
});

test('a teacher makes a drill of it, which its editor opens', async ({ page }) => {
  await page.goto('/account?new');
  await page.getByLabel('E-mail').fill(`teacher-${crypto.randomUUID()}@recurrent.example`);
  await page.getByLabel('Password').fill('four words are best');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === '/');
  await page.goto('/teach');
  await page.getByLabel('Title').fill('From the bench');
  await page.getByRole('button', { name: 'Make the deck' }).click();
  await page.waitForURL(/\/teach\/[a-z0-9-]+$/);
  await page.goto('/workbench?f=given+x%2C+b%3A+vector%282%29%0Ay+%3D+x+%2B+b%0A');
  await page.getByRole('button', { name: 'Make a drill of it' }).click();
  await page.waitForURL(/\/teach\/.*\/drill/);
  await expect(formula(page)).toHaveValue(/title: From the workbench[\s\S]*ask y to 3 decimals/);
});

test('the formula scrolls in itself on a phone, and the page does not', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/workbench');
  await page.getByLabel('Cell').selectOption('LSTM');
  await expect(formula(page)).toHaveValue(/lstm/);
  await expect(page.getByRole('img', { name: /^A graph of/ })).toBeVisible();
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(over).toBeLessThanOrEqual(0);
});
