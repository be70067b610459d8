import { expect, type Page, test } from '@playwright/test';
import { givenIn, type Numbers, solve } from './support/solve';

const hidden = '/drills/hidden-state-step?level=1&seed=7';
const result = (page: Page) => page.getByRole('region', { name: 'Result' });

/** The numbers that the problem on the screen gives. */
async function givens(page: Page): Promise<Numbers> {
  return givenIn(await page.locator('form .prose').first().locator('annotation').allTextContents());
}

async function rightAnswer(page: Page): Promise<Numbers> {
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  return solve(title, await givens(page));
}

const decimals = (values: readonly number[], places: number) =>
  values.map((value) => value.toFixed(places));

async function fill(page: Page, name: string, values: readonly string[]): Promise<void> {
  const fields = page.getByRole('group', { name, exact: true }).getByRole('textbox');
  await expect(fields).toHaveCount(values.length);
  for (const [entry, value] of values.entries()) await fields.nth(entry).fill(value);
}

test('a matrix is answered by keyboard alone, and Enter leads on to other numbers', async ({
  page,
}) => {
  await page.goto('/drills/matrix-product?level=1&seed=3');
  const { C } = (await rightAnswer(page)) as { C: number[][] };
  await page.keyboard.press('Enter');
  for (const entry of C.flat()) {
    await page.keyboard.type(String(Number(entry.toFixed(6))));
    await page.keyboard.press('Enter');
  }
  await expect(result(page)).toContainText('Right.');
  await expect(page.getByRole('textbox', { name: /, right$/ })).toHaveCount(C.flat().length);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/drills/matrix-product?level=1&seed=4');
  expect(await rightAnswer(page)).not.toEqual({ C });
});

test('a matrix is pasted, read back, and marked entry by entry', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/drills/matrix-product?level=1&seed=5');
  const { C } = (await rightAnswer(page)) as { C: number[][] };
  const wrong = C.map((row, r) => row.map((entry, c) => entry + (r === 0 && c === 1 ? 40 : 0)));
  const text = `[${wrong.map((row) => `[${row.join(', ')}]`).join(', ')}]`;
  await page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text);
  const fields = page.getByRole('group', { name: 'C', exact: true }).getByRole('textbox');
  await fields.first().focus();
  await page.keyboard.press('ControlOrMeta+V');
  await expect(fields.last()).toHaveValue(String(wrong.at(-1)!.at(-1)));
  await page.getByRole('button', { name: 'Check' }).click();
  await expect(page.getByRole('textbox', { name: /, wrong$/ })).toHaveCount(1);
  await expect(page.getByRole('textbox', { name: 'C, row 1, column 2, wrong' })).toBeVisible();
  await page.getByRole('button', { name: 'Try again' }).click();
  await fields.nth(1).fill(String(C[0]![1]));
  await page.getByRole('button', { name: 'Check' }).click();
  await expect(result(page)).toContainText('Right.');
});

test('a dropped bias is diagnosed, with both computations and the steps down to their products', async ({
  page,
}) => {
  await page.goto(hidden);
  const { h_1 } = (await rightAnswer(page)) as { h_1: number[] };
  const { a_1 } = (await rightAnswer(page)) as { a_1: number[] };
  const { b } = (await givens(page)) as { b: number[] };
  const withoutBias = a_1.map((sum, entry) => Math.tanh(sum - b[entry]!));
  expect(withoutBias).not.toEqual(h_1);
  await fill(page, 'h_1', decimals(withoutBias, 3));
  await page.getByRole('button', { name: 'Check' }).click();
  await expect(result(page)).toContainText(/bias/i);
  const theirs = page.getByRole('region', { name: 'What leads to this answer' });
  const right = page.getByRole('region', { name: 'How it goes' });
  expect(await theirs.locator('annotation').first().textContent()).not.toContain('+ b');
  expect(await right.locator('annotation').first().textContent()).toContain('+ b');

  await page.getByText('Worked solution').click();
  const unfold = result(page).getByText('Entry by entry').first();
  await unfold.click();
  const lines = result(page).locator('details details').first().locator('annotation');
  await expect(lines).toHaveCount(a_1.length);
  const { W_x, x_1 } = (await givens(page)) as { W_x: number[][]; x_1: number[] };
  for (const [row, line] of (await lines.allTextContents()).entries()) {
    for (const number of [...W_x[row]!, ...x_1]) expect(line).toContain(String(Math.abs(number)));
  }
});

test('a wrong step is carried forward: what follows from it is right', async ({ page }) => {
  await page.goto(`${hidden}&steps=1`);
  const { a_1 } = (await rightAnswer(page)) as { a_1: number[] };
  const wrong = a_1.map((value) => value + 0.3);
  await fill(page, 'a_1', decimals(wrong, 4));
  await fill(page, 'h_1', decimals(wrong.map(Math.tanh), 3));
  await page.getByRole('button', { name: 'Check' }).click();
  await expect(result(page)).toContainText('was carried along');
  await expect(page.getByText('not right', { exact: true })).toHaveCount(1);
  await expect(page.getByText('follows from your earlier values')).toHaveCount(1);
});

test('steps on the way may be left empty, and the next step can be asked for', async ({ page }) => {
  await page.goto(`${hidden}&steps=1`);
  const { a_1, h_1 } = (await rightAnswer(page)) as { a_1: number[]; h_1: number[] };
  await page.getByRole('button', { name: 'Show the next step' }).click();
  const shown = page.getByRole('region', { name: 'Steps shown' });
  await expect(shown.getByRole('listitem')).toHaveCount(1);
  await expect(shown).toContainText(a_1[0]!.toFixed(2));
  await fill(page, 'h_1', decimals(h_1, 3));
  await page.getByRole('button', { name: 'Check' }).click();
  await expect(result(page)).toContainText('Right.');
});

test('an address gives the same problem in a second browser', async ({ page, browser }) => {
  await page.goto('/drills/gru-step');
  await page.waitForURL(/level=1&seed=\d+$/);
  const here = await page.locator('form annotation').allTextContents();
  const elsewhere = await (await browser.newContext()).newPage();
  await elsewhere.goto(page.url());
  expect(await elsewhere.locator('form annotation').allTextContents()).toEqual(here);
  await elsewhere.getByRole('link', { name: 'Other numbers' }).click();
  await expect.poll(() => elsewhere.locator('form annotation').allTextContents()).not.toEqual(here);
  await elsewhere.context().close();
});

test('no right value is in anything that the server sends before the answer', async ({ page }) => {
  const sent: string[] = [];
  page.on('response', async (response) => {
    const type = response.headers()['content-type'] ?? '';
    if (/json|html|x-component/.test(type)) sent.push(await response.text().catch(() => ''));
  });
  await page.goto(`${hidden}&steps=1`);
  const values = (await rightAnswer(page)) as { a_1: number[]; h_1: number[] };
  await page.reload();
  await page.getByRole('link', { name: 'Only the answer' }).click();
  await page.waitForURL('**/hidden-state-step?level=1&seed=7');
  const before = sent.join('\n');
  expect(before).toContain('a_1');
  const all = [...decimals(values.h_1, 3), ...decimals(values.a_1, 2)];
  for (const value of all) expect(before).not.toContain(value.replace('-', ''));
  for (const word of ['solution', 'misread', 'valueHtml', 'answerHtml']) {
    expect(before).not.toContain(word);
  }
  await fill(page, 'h_1', decimals(values.h_1, 3));
  await page.getByRole('button', { name: 'Check' }).click();
  await expect(result(page)).toContainText('Right.');
  // The same search finds them once they are there.
  await expect.poll(() => sent.join('\n')).toContain(all[0]!.replace('-', ''));
});

test('an entry that cannot be read costs nothing and is named, here and by the server', async ({
  page,
}) => {
  await page.goto(hidden);
  await fill(page, 'h_1', ['0.1', '1..2']);
  await page.getByRole('button', { name: 'Check' }).click();
  await expect(page.locator('form [role="alert"]')).toContainText('h_1, row 2 can’t be read');
  await expect(result(page)).toHaveCount(0);
  const reply = await page.evaluate(async () => {
    const body = {
      template: 'hidden-state-step',
      level: 1,
      seed: 7,
      entries: { h_1: ['0.1', 'abc'] },
    };
    const response = await fetch('/api/drills/mark', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: response.status, text: await response.text() };
  });
  expect(reply.status).toBe(422);
  expect(reply.text).toContain('h_1, row 2');
});

test('the calculator computes, and puts its result where the caret was', async ({ page }) => {
  await page.goto(hidden);
  const second = page.getByRole('textbox', { name: 'h_1, row 2' });
  await second.focus();
  await page.getByRole('textbox', { name: 'Calculator' }).fill('tanh(0,5) + σ(0)');
  await expect(page.locator('output')).toHaveText('= 0.962117');
  await page.keyboard.press('Enter');
  await expect(second).toHaveValue('0.962117');
  await expect(second).toBeFocused();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('keys for minus, fraction and e type where the caret is', async ({ page }) => {
    await page.goto(hidden);
    const first = page.getByRole('textbox', { name: 'h_1, row 1' });
    await first.tap();
    await page.getByRole('button', { name: 'minus' }).tap();
    await page.keyboard.type('3');
    await page.getByRole('button', { name: 'fraction' }).tap();
    await page.keyboard.type('4');
    await expect(first).toHaveValue('-3/4');
    await expect(page.getByText('= −0.75')).toBeVisible();
    await first.fill('2');
    await page.getByRole('button', { name: 'e', exact: true }).tap();
    await page.keyboard.type('-1');
    await expect(page.getByText('= 0.2', { exact: true })).toBeVisible();
  });
});

test('matrices in lines below one another do not touch on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/drills/gru-step?level=2&seed=3');
  const gaps = await page.locator('form .prose').evaluate((prompt) => {
    const boxes = [...prompt.querySelectorAll('.katex-base')]
      .filter((base) => base.querySelector('.mtable'))
      .map((base) => base.getBoundingClientRect());
    return boxes.slice(1).flatMap(({ top }, at) => {
      const gap = top - boxes[at]!.bottom;
      // Those beside one another overlap in height.
      return gap > -20 ? [gap] : [];
    });
  });
  expect(gaps.length).toBeGreaterThan(5);
  expect(Math.min(...gaps)).toBeGreaterThan(2);
});

test('every drill is in the list, and opens', async ({ page }) => {
  await page.goto('/drills');
  const links = page.locator('main li h3 a');
  expect(await links.count()).toBeGreaterThanOrEqual(60);
  await page.getByRole('link', { name: 'One step of a GRU as in PyTorch' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'One step of a GRU as in PyTorch',
  );
  await page.getByRole('link', { name: 'Level 2' }).click();
  await page.waitForURL(/level=2/);
  await page.getByRole('link', { name: 'table of conventions' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Conventions');
  expect((await page.goto('/drills/no-such-drill'))!.status()).toBe(404);
});
