import { expect, type Page, test } from '@playwright/test';

const deck = '/decks/recurrent-neural-networks';
const statement = (page: Page) => page.locator('#note-study-notes-3');

/** A voice that says nothing and remembers what it was given; each part ends when the test says so. */
async function silentVoice(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const said: SpeechSynthesisUtterance[] = [];
    Object.assign(window, { said });
    Object.defineProperty(window, 'speechSynthesis', {
      value: { speak: (part: SpeechSynthesisUtterance) => said.push(part), cancel() {} },
    });
  });
}

const said = (page: Page) =>
  page.evaluate(() =>
    (window as unknown as { said: { text: string }[] }).said.map((one) => one.text),
  );
const endPart = (page: Page) =>
  page.evaluate(() => {
    const part = (window as unknown as { said: SpeechSynthesisUtterance[] }).said.at(-1)!;
    part.onend?.(new Event('end') as SpeechSynthesisEvent);
  });

test('a statement of the notes leads to what is asked about it, and to a quiz of just that', async ({
  page,
}) => {
  await page.goto(deck);
  const about = statement(page);
  await about.getByText(/% known/).click();
  await expect(about.getByRole('meter', { name: 'Known' })).toHaveAttribute('value', '0');
  await expect(about.getByRole('listitem').first()).toBeVisible();
  await about.getByRole('link', { name: 'Test me on this' }).click();
  await expect(page.getByText(/Question 1 of/).first()).toBeVisible();
  expect(page.url()).toContain('concept=vanishing-gradient');
});

test('the notes are read aloud part by part, formulas in words, and what is read is marked', async ({
  page,
}) => {
  await silentVoice(page);
  await page.goto(deck);
  await page.getByRole('button', { name: 'Listen', exact: true }).click();
  await expect.poll(() => said(page), { timeout: 20_000 }).toHaveLength(1);
  await endPart(page);
  await expect.poll(() => said(page), { timeout: 20_000 }).toHaveLength(2);
  await expect(page.locator('#note-study-notes-1')).toHaveAttribute('data-read', '');
  const bar = page.getByRole('region', { name: 'Reading aloud' });
  await bar.getByRole('button', { name: 'Pause' }).click();
  await bar.getByRole('button', { name: 'Go on' }).click();
  await expect(async () => {
    await bar.getByRole('button', { name: 'Next' }).click();
    expect((await said(page)).join(' ')).toMatch(/h sub t minus 1/);
  }).toPass();
  expect((await said(page)).join(' ')).not.toMatch(/[$\\]/);
  await bar.getByRole('button', { name: 'Stop' }).click();
  await expect(page.locator('[data-read]')).toHaveCount(0);
});

test('cards are read with time to think before the back', async ({ page }) => {
  await silentVoice(page);
  await page.goto(deck);
  await page.getByRole('button', { name: 'Listen to the cards' }).click();
  await expect.poll(() => said(page), { timeout: 20_000 }).toHaveLength(1);
  const begun = Date.now();
  await endPart(page);
  await expect.poll(() => said(page), { timeout: 20_000 }).toHaveLength(2);
  expect(Date.now() - begun).toBeGreaterThan(3500);
});

test('on paper there are the notes, and nothing that only a screen can use', async ({ page }) => {
  await page.goto(deck);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { name: 'Notes', exact: true })).toBeVisible();
  await expect(statement(page)).toBeVisible();
  for (const name of ['Main', 'Contents']) {
    await expect(page.getByRole('navigation', { name })).toBeHidden();
  }
  await expect(statement(page).getByText(/% known/)).toBeHidden();
});
