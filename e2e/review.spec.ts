import { expect, type Page, test } from '@playwright/test';
import { morning, nextMorning, setClock } from './support/clock';
import { answerCard, drillSolution, rightOption, showing, typeAnswer } from './support/review';
import { givenIn } from './support/solve';
import { untilDrill, untilKind } from './support/walk';

test.beforeEach(() => setClock(morning(0)));

async function doneToday(page: Page): Promise<string> {
  return (await page.getByRole('progressbar').getAttribute('aria-valuetext')) ?? '';
}

test('a drill answered right, every entry typed by key, is marked right', async ({ page }) => {
  await untilKind(page, 'drill');
  await typeAnswer(page, await drillSolution(page));
  await expect(page.getByText('Right.', { exact: true })).toBeVisible();
  await expect(page.getByRole('textbox', { name: /, right$/ }).first()).toBeVisible();
  await expect(page.getByRole('group', { name: 'Grade' })).toContainText('Good');
});

test('a drill answered wrong shows which entries, the worked solution, and fresh numbers the next time', async ({
  page,
}) => {
  await untilKind(page, 'drill');
  const values = await drillSolution(page);
  const asked = await page.locator('form annotation').allTextContents();
  await answerCard(page, { cardId: '', kind: 'drill' }, 'wrong');
  expect(Object.keys(values).length).toBeGreaterThan(0);
  await untilKind(page, 'drill');
  // It comes back today; until then other cards, with other numbers.
  expect(await page.locator('form annotation').allTextContents()).not.toEqual(asked);
});

/** Brings the hidden state's drill up on its second day, when its first step is left open. */
async function unaidedDrill(page: Page): Promise<{ a_1: number[]; h_1: number[] }> {
  const title = 'The hidden state after one step';
  await untilDrill(page, title);
  await answerCard(page, { cardId: '', kind: 'drill' });
  await expect(page.locator('article[data-phase="marked"]')).toHaveCount(0);
  nextMorning();
  await untilDrill(page, title);
  return (await drillSolution(page)) as { a_1: number[]; h_1: number[] };
}

const decimals = (values: readonly number[], places: number) =>
  values.map((value) => value.toFixed(places));

async function fill(page: Page, name: string, values: readonly string[]): Promise<void> {
  const fields = page.getByRole('group', { name, exact: true }).getByRole('textbox');
  for (const [entry, value] of values.entries()) await fields.nth(entry).fill(value);
}

test('the next step can be asked for, is there after a reload, and costs the better grades', async ({
  page,
}) => {
  const { a_1, h_1 } = await unaidedDrill(page);
  await page.keyboard.press('h');
  const shown = page.getByRole('region', { name: 'Steps shown' });
  await expect(shown).toContainText(a_1[0]!.toFixed(2));
  await expect(page.getByRole('button', { name: 'Show the next step' })).toHaveCount(0);
  await page.reload();
  await expect(shown).toContainText(a_1[0]!.toFixed(2));
  await fill(page, 'h_1', decimals(h_1, 3));
  await page.getByRole('button', { name: 'Check' }).click();
  await expect(page.getByText('Right.', { exact: true })).toBeVisible();
  const grades = page.getByRole('group', { name: 'Grade' }).getByRole('button');
  await expect(grades.last()).toContainText('Hard');
});

test('a value on the way that is wrong is carried forward; the calculator helps on the way', async ({
  page,
}) => {
  const { a_1 } = await unaidedDrill(page);
  await page.getByRole('button', { name: 'Step by step' }).click();
  const wrong = a_1.map((value) => value + 0.3);
  await fill(page, 'a_1', decimals(wrong, 4));
  const first = page.getByRole('textbox', { name: 'h_1, row 1' });
  await first.focus();
  await page.getByText('Calculator', { exact: true }).first().click();
  await page.getByRole('textbox', { name: 'Calculator' }).fill(`tanh(${wrong[0]!.toFixed(4)})`);
  await page.keyboard.press('Enter');
  await expect(first).toBeFocused();
  await fill(page, 'h_1', decimals(wrong.map(Math.tanh), 3));
  await page.getByRole('button', { name: 'Check' }).click();
  const result = page.getByRole('region', { name: 'Result' });
  await expect(result).toContainText('was carried along');
  await expect(page.getByText('follows from your earlier values')).toHaveCount(1);
  const grades = page.getByRole('group', { name: 'Grade' }).getByRole('button');
  await expect(grades.last()).toContainText('Nearly');
});

test('a mistake that is known is shown beside how it goes', async ({ page }) => {
  const { a_1 } = await unaidedDrill(page);
  const prompt = page.locator('article form .prose').first().locator('annotation');
  const { b } = givenIn(await prompt.allTextContents()) as { b: number[] };
  const dropped = a_1.map((sum, entry) => Math.tanh(sum - b[entry]!));
  await fill(page, 'h_1', decimals(dropped, 3));
  await page.getByRole('button', { name: 'Check' }).click();
  const theirs = page.getByRole('region', { name: 'What leads to this answer' });
  const right = page.getByRole('region', { name: 'How it goes' });
  expect(await theirs.locator('annotation').first().textContent()).not.toContain('+ b');
  expect(await right.locator('annotation').first().textContent()).toContain('+ b');
});

test('what is wrong is said entry by entry, with the solution', async ({ page }) => {
  await untilKind(page, 'drill');
  await drillSolution(page);
  for (const field of await page.locator('form fieldset input').all()) await field.fill('41');
  await page.getByRole('button', { name: 'Check' }).click();
  await expect(page.getByRole('textbox', { name: /, wrong$/ }).first()).toBeVisible();
  await expect(page.getByText('Worked solution', { exact: true })).toBeVisible();
  await expect(
    page.getByRole('region', { name: 'Result' }).locator('.katex').first(),
  ).toBeVisible();
});

test('a text pasted into one entry fills the whole matrix, and each is read back', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await untilKind(page, 'drill');
  await drillSolution(page);
  const fields = page.locator('form fieldset').first().locator('input');
  const count = await fields.count();
  const text = Array.from({ length: count }, (_, i) => `-${i + 1}/2`).join('; ');
  await page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text);
  await fields.first().focus();
  await page.keyboard.press('ControlOrMeta+V');
  await expect(fields.last()).toHaveValue(`-${count}/2`);
  await expect(page.getByText('= −0.5', { exact: true })).toBeVisible();
});

test('an entry that cannot be read is named, and nothing is marked', async ({ page }) => {
  await untilKind(page, 'drill');
  await drillSolution(page);
  for (const field of await page.locator('form fieldset input').all()) await field.fill('abc');
  await page.getByRole('button', { name: 'Check' }).click();
  await expect(page.locator('form [role="alert"]')).toContainText('can’t be read as a number');
  await page.keyboard.type('?');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-phase="asking"]')).toBeVisible();
});

test('u takes the last answer back: the card is there again and is not counted', async ({
  page,
}) => {
  await page.goto('/review');
  const first = (await showing(page))!;
  const before = await doneToday(page);
  await answerCard(page, first);
  await expect.poll(() => showing(page)).not.toEqual(first);
  await expect.poll(() => doneToday(page)).not.toBe(before);
  await page.keyboard.press('u');
  await expect.poll(() => showing(page)).toEqual(first);
  expect(await doneToday(page)).toBe(before);
  await answerCard(page, first, 'wrong');
  await page.reload();
  expect(await showing(page)).not.toEqual(first);
});

test('an answered question survives a reload, with its reasons, until it is graded', async ({
  page,
}) => {
  await untilKind(page, 'choice');
  const card = await showing(page);
  await page.keyboard.press(String((await rightOption(page)) + 1));
  await page.locator('[data-phase="marked"]').waitFor();
  await page.reload();
  await expect(page.locator('[data-phase="marked"]')).toHaveAttribute('data-card', card!.cardId);
  await page.keyboard.press('Enter');
  await expect.poll(() => showing(page)).not.toEqual(card);
});

test('whoever chooses an option with the focus on it is taken along to the reasons', async ({
  page,
}) => {
  await untilKind(page, 'choice');
  await page.locator('article ol li button').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('article[data-phase="marked"]')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('More about this card')).toBeFocused();
});

test('the proposed grade may be lowered', async ({ page }) => {
  await untilKind(page, 'choice');
  await page.keyboard.press(String((await rightOption(page)) + 1));
  const grades = page.getByRole('group', { name: 'Grade' }).getByRole('button');
  await expect(grades.last()).toContainText('Good');
  await page.keyboard.press('1');
  await expect(page.getByRole('listitem').filter({ hasText: /^1 again$/ })).toBeVisible();
});

test('a second tab that answers the same card is told and shown how it stands', async ({
  page,
  context,
}) => {
  await page.goto('/review');
  const first = (await showing(page))!;
  const other = await context.newPage();
  await other.goto('/review');
  expect(await showing(other)).toEqual(first);
  const done = await doneToday(page);
  await answerCard(page, first, 'wrong');
  await expect.poll(() => doneToday(page)).toBe(done);
  await expect.poll(async () => (await showing(page))?.cardId).not.toBe(first.cardId);

  if (first.kind === 'flashcard') await answerCard(other, first);
  else await other.keyboard.press('1');
  await expect(other.getByText('answered elsewhere in the meantime')).toBeVisible();
  await expect(other.locator('article')).toHaveAttribute('data-card', first.cardId);
  await expect(other.locator('article')).toHaveAccessibleName('Once more today card');
});

test('answers given without a connection are kept, survive a reload, and are sent when it is back', async ({
  page,
}) => {
  await page.goto('/review');
  const first = (await showing(page))!;
  const before = await doneToday(page);
  await page.route('**/api/review/grade', (route) => route.abort());
  await answerCard(page, first);
  await expect(page.getByText('One answer is kept here')).toBeVisible();
  const second = await showing(page);
  expect(second).not.toEqual(first);

  await page.reload();
  await expect.poll(() => showing(page)).toEqual(second);
  const sent = page.waitForResponse('**/api/review/grade');
  await page.unroute('**/api/review/grade');
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await sent;
  await expect(page.getByText('No connection')).toBeHidden();
  await page.reload();
  expect(await showing(page)).toEqual(second);
  expect(await doneToday(page)).not.toBe(before);
});
