import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { writePackageFile } from '../lib/authoring/interchange/testing/anki-package';
import { morning, setClock } from './support/clock';

test.beforeEach(() => setClock(morning(0)));

async function signUp(page: Page): Promise<void> {
  await page.goto('/account?new');
  await page.getByLabel('E-mail').fill(`importer-${crypto.randomUUID()}@recurrent.example`);
  await page.getByLabel('Password').fill('four words are best');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === '/');
}

/** Two notes, one with a formula and one that asks nothing, and a picture that is none. */
function packageIn(folder: string): string {
  return writePackageFile(folder, {
    generation: 'anki21b',
    collection: {
      notetypes: [
        {
          ...{ id: 1, name: 'Basic', fields: ['Front', 'Back'] },
          templates: [['Card 1', '{{Front}}', '{{FrontSide}}<hr id=answer>{{Back}}']],
        },
      ],
      decks: { 1: 'Default', 2: 'Gates to bring' },
      notes: [
        { id: 1, notetype: 1, fields: ['What is \\(f_t\\)?', 'The forget gate.'] },
        { id: 2, notetype: 1, fields: ['', 'Nothing asks for this.'] },
      ],
      cards: [
        { id: 1, note: 1, deck: 2, type: 2, queue: 2, due: 4180, interval: 30, factor: 2500 },
        { id: 2, note: 2, deck: 2 },
      ],
      reviews: [[1_760_000_000_000, 1, 3, 10, 30, 3_000]],
    },
    media: { 'gate.png': Buffer.from('89504e470d0a1a0a', 'hex') },
  });
}

async function choose(page: Page, path: string): Promise<void> {
  await page.goto('/import');
  await page.getByLabel('Choose a file, or drop it here').setInputFiles(path);
  await page.waitForURL(/\?file=/);
}

test('a package of Anki is looked at, imported, known again, and taken along', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'recurrent-e2e-'));
  const path = packageIn(folder);
  await page.goto('/import');
  await expect(page.getByText('belongs to an account')).toBeVisible();
  await signUp(page);

  await choose(page, path);
  await expect(page.getByText('Read as Anki package.')).toBeVisible();
  await expect(page.getByLabel('Name of the new deck')).toHaveValue('Gates to bring');
  await expect(
    page.getByRole('listitem').filter({ hasText: 'What is' }).locator('.katex'),
  ).toBeVisible();
  await expect(page.getByText('note 2: its card 1 is empty')).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  }
  const asked = page.waitForRequest('**/api/import/commit');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(
    page.getByText('1 item with 1 card, 1 past answer, 1 picture or sound; left out: 1.'),
  ).toBeVisible();
  // Whose reply was lost asks again, and is told the same.
  const data = (await asked).postDataJSON();
  const headers = { 'sec-fetch-site': 'same-origin' };
  const again = await page.request.post('/api/import/commit', { data, headers });
  expect(await again.json()).toEqual(await (await (await asked).response())!.json());
  await page.getByRole('link', { name: 'Open the deck' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gates to bring');
  const deck = new URL(page.url()).pathname.split('/').at(-1)!;

  // The same file again adds nothing, unless a new deck is asked for.
  await choose(page, path);
  await expect(page.getByText('Everything in this file is in the deck already')).toBeVisible();
  await expect(page.getByLabel('Into')).toHaveValue(deck);
  await page.getByLabel('Into').selectOption('A new deck');
  await expect(page.getByLabel('Name of the new deck')).toBeVisible();

  await page.goto(`/teach/${deck}`);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Anki', exact: true }).click();
  const file = await (await download).createReadStream();
  const pieces: Buffer[] = [];
  for await (const piece of file) pieces.push(piece as Buffer);
  const files = unzipSync(Buffer.concat(pieces));
  expect(Object.keys(files).sort()).toEqual(['0', 'collection.anki2', 'media']);

  // Whoever may not read a deck gets no file of it.
  await page.context().clearCookies();
  expect((await page.request.get(`/api/export/${deck}?format=apkg`)).status()).toBe(404);
  rmSync(folder, { recursive: true });
});

test('an item of a long deck is moved onto another page by its number', async ({ page }) => {
  await signUp(page);
  const rows = Array.from({ length: 205 }, (_, at) => `question ${at + 1},answer ${at + 1}`);
  await page.goto('/import');
  await page.getByLabel('Choose a file, or drop it here').setInputFiles({
    name: 'long.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(rows.join('\n')),
  });
  await page.waitForURL(/\?file=/);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('link', { name: 'Edit it' }).click();

  const first = page.locator('li[data-item="question-1"]');
  await first.getByRole('textbox').fill('203');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Number 1 is now number 203 of 205, on another page.')).toBeVisible();
  await expect(first).toHaveCount(0);
  await expect(page.locator('li[data-item="question-2"]').getByRole('textbox')).toHaveValue('1');
  await page.getByRole('link', { name: 'After' }).click();
  await expect(first.getByRole('textbox')).toHaveValue('203');
  await first.getByRole('button', { name: /^Move .* up$/ }).press('Enter');
  await expect(first.getByRole('textbox')).toHaveValue('202');
});

test('a file that is none of ours is refused in a line, and another can be chosen', async ({
  page,
}) => {
  await signUp(page);
  await page.goto('/import');
  await page.getByLabel('Choose a file, or drop it here').setInputFiles({
    ...{
      name: 'holiday.zip',
      mimeType: 'application/zip',
      buffer: Buffer.from('PKnot a zip at all'),
    },
  });
  await page.waitForURL(/\?file=/);
  await expect(page.getByRole('alert').filter({ hasText: 'holiday.zip' })).toContainText(
    'Nothing was imported.',
  );
  await expect(page.getByLabel('Choose a file, or drop it here')).toBeVisible();
});
