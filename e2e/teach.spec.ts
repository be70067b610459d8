import { type Browser, expect, type Page, test } from '@playwright/test';
import { morning, setClock } from './support/clock';

const password = 'four words are best';

test.beforeEach(() => setClock(morning(0)));

const atHome = (url: URL) => url.pathname === '/';

async function newTeacher(browser: Browser): Promise<{ page: Page; email: string }> {
  const email = `teacher-${crypto.randomUUID()}@recurrent.example`;
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.goto('/account?new');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.keyboard.press('Enter');
  await page.waitForURL(atHome);
  return { page, email };
}

async function newDeck(page: Page, title: string): Promise<string> {
  await page.goto('/teach');
  await page.getByLabel('Title').fill(title);
  await page.getByRole('button', { name: 'Make the deck' }).click();
  await page.waitForURL(/\/teach\/[a-z0-9-]+$/);
  return new URL(page.url()).pathname.split('/').at(-1)!;
}

async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByText(/Version \d+ is published/)).toBeVisible();
}

test('a teacher writes a card, edits it, goes back, shares it by link, and another copies it', async ({
  browser,
}) => {
  const { page } = await newTeacher(browser);
  const deck = await newDeck(page, 'Gates of mine');
  await page.getByRole('button', { name: '+ Card' }).click();
  await page.waitForURL(/\/flashcard$/);

  // What is missing is said at its field, and the caret goes there.
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByText('Write what the card asks.')).toBeVisible();
  await expect(page.getByLabel('Front', { exact: true })).toBeFocused();

  // The preview follows the typing, and a reload finds the draft again.
  await page.getByLabel('Front', { exact: true }).fill('What does $z_t$ do?');
  const preview = page.getByRole('region', { name: 'As learners see it' });
  await expect(preview.locator('.katex')).toHaveCount(1);
  await page.getByLabel('Back', { exact: true }).fill('It mixes.');
  await expect(page.getByText('Unpublished changes. Draft kept.')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Back', { exact: true })).toHaveValue('It mixes.');
  await page.getByLabel('Concepts').fill('Update gate');
  await page.keyboard.press('Enter');
  await publish(page);

  await page.getByLabel('Back', { exact: true }).fill('It mixes old and new.');
  await page.getByLabel('What changed (optional)').fill('Said of what');
  await publish(page);
  await page.getByRole('link', { name: 'History' }).click();
  await expect(page.locator('[data-version="2"] ins')).toHaveText(/old and new/);
  await expect(page.getByText('Said of what')).toBeVisible();
  await page.getByRole('button', { name: 'Go back to version 1' }).click();
  await expect(page.getByRole('heading', { name: 'Version 3' })).toBeVisible();
  await page.getByRole('link', { name: 'The item' }).click();
  await expect(page.getByLabel('Back', { exact: true })).toHaveValue('It mixes.');

  await page.goto(`/teach/${deck}`);
  await page.getByLabel('By link').check();
  const address = await page.getByLabel('The link', { exact: true }).inputValue();
  expect(address).toContain(`/decks/${deck}?link=`);
  const guest = await (await browser.newContext()).newPage();
  expect((await guest.goto(`/decks/${deck}`))?.status()).toBe(404);
  await guest.goto(address);
  await expect(guest.getByRole('heading', { level: 1 })).toHaveText('Gates of mine');

  const { page: other } = await newTeacher(browser);
  await other.goto(address);
  await other.getByRole('button', { name: 'Copy into a deck of mine' }).click();
  await other.waitForURL(/\/teach\/gates-of-mine-2$/);
  await expect(other.getByRole('link', { name: 'What does' })).toBeVisible();

  // A later version of the original is offered to the copy.
  await page.goto(`/teach/${deck}/flashcard`);
  await page.getByLabel('Back', { exact: true }).fill('It mixes both.');
  await publish(page);
  await other.reload();
  await expect(other.getByRole('heading', { name: 'Updates of the original' })).toBeVisible();
  await other.getByRole('button', { name: 'Take it over' }).click();
  await expect(other.getByRole('heading', { name: 'Updates of the original' })).toHaveCount(0);
  await other.goto('/teach/gates-of-mine-2/flashcard');
  await expect(other.getByLabel('Back', { exact: true })).toHaveValue('It mixes both.');
});

test('a question has a reason for every option, a number says what counts, and items are put in order', async ({
  browser,
}) => {
  const { page } = await newTeacher(browser);
  const deck = await newDeck(page, 'All kinds');
  await page.getByRole('button', { name: '+ Question with options' }).click();
  await page.waitForURL(/\/choice$/);
  await page.getByLabel('Question', { exact: true }).fill('Which gate?');
  await page.getByRole('button', { name: 'Remove option 4' }).click();
  await page.getByRole('button', { name: 'Remove option 3' }).click();
  await page.getByLabel('Option 1', { exact: true }).fill('reset');
  await page.getByLabel('Option 2', { exact: true }).fill('update');
  await page.getByLabel('Option 2 is right').check();
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByText('Say why it is wrong: which confusion leads to it.')).toBeVisible();
  await page.getByLabel('Why option 1 is wrong', { exact: true }).fill('It looks back.');
  await page.getByLabel('Why option 2 is right', { exact: true }).fill('It mixes.');
  await page.getByLabel('Explanation', { exact: true }).fill('So it is.');
  await publish(page);

  await page.goto(`/teach/${deck}`);
  await page.getByRole('button', { name: '+ Question with a number' }).click();
  await page.waitForURL(/\/numeric$/);
  await page.getByLabel('Question', { exact: true }).fill('How much?');
  await page.getByLabel('Answer', { exact: true }).fill('0.12');
  await page.getByLabel('Tolerance (optional)').fill('0.004');
  await expect(page.getByText('From 0.116 to 0.124 counts.').first()).toBeVisible();
  await publish(page);

  await page.goto(`/teach/${deck}`);
  const rows = page.locator('li[data-item]');
  const order = () => rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-item')));
  expect(await order()).toEqual(['choice', 'numeric']);
  await page.getByRole('button', { name: 'Move Number numeric up' }).press('Enter');
  await expect.poll(order).toEqual(['numeric', 'choice']);
  await page.getByRole('button', { name: 'Withdraw Question choice' }).click();
  await expect(page.getByRole('button', { name: 'Restore Question choice' })).toBeVisible();
  await page.reload();
  expect(await order()).toEqual(['numeric', 'choice']);
  await page.getByRole('button', { name: 'Delete the deck' }).click();
  await page.getByRole('button', { name: 'Delete it' }).click();
  await page.waitForURL(/\/teach$/);
  await expect(page.getByRole('link', { name: 'All kinds' })).toHaveCount(0);
});

test('a picture that is pasted is shown to who may read the deck, and an SVG is refused', async ({
  browser,
}) => {
  const { page } = await newTeacher(browser);
  await newDeck(page, 'With pictures');
  await page.getByRole('button', { name: '+ Card' }).click();
  await page.waitForURL(/\/flashcard$/);
  const png =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  const chooser = page.getByLabel('Front: add a picture or a sound');
  await chooser.setInputFiles({
    ...{ name: 'A cell.png', mimeType: 'image/png', buffer: Buffer.from(png, 'base64') },
  });
  await expect(page.getByLabel('Front', { exact: true })).toHaveValue(
    '![describe the picture](media:a-cell.webp)',
  );
  await page.keyboard.type('one cell');
  const picture = page.getByRole('img', { name: 'one cell' });
  await expect(picture).toHaveJSProperty('naturalWidth', 1);
  const address = await picture.getAttribute('src');
  const headers = (await page.request.get(address!)).headers();
  expect(headers).toMatchObject({
    ...{ 'content-type': 'image/webp', 'x-content-type-options': 'nosniff' },
  });
  const guest = await (await browser.newContext()).newPage();
  expect((await guest.request.get(address!)).status()).toBe(404);
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>');
  await chooser.setInputFiles({ name: 'x.svg', mimeType: 'image/svg+xml', buffer: svg });
  await expect(page.getByText('Only pictures (PNG, JPEG')).toBeVisible();
});

test('where a key was wrong, the answers are marked again, rehearsed first', async ({
  browser,
}) => {
  const { page } = await newTeacher(browser);
  const deck = await newDeck(page, 'A wrong key');
  await page.getByRole('button', { name: '+ Question with a number' }).click();
  await page.waitForURL(/\/numeric$/);
  await page.getByLabel('Question', { exact: true }).fill('How many gates has a GRU?');
  await page.getByLabel('Answer', { exact: true }).fill('3');
  await publish(page);
  await page.goto(`/teach/${deck}`);
  await page.getByLabel('Public').check();

  // A learner who studies this deck alone gives the answer that is right, and is told that it is wrong.
  const learner = await (await browser.newContext()).newPage();
  await learner.goto(`/decks/${deck}`);
  await learner.getByRole('button', { name: 'Study this deck' }).click();
  await expect(learner.getByRole('button', { name: 'Study this deck' })).toHaveCount(0);
  await learner.evaluate(async () => {
    for (const name of ['recurrent-neural-networks', 'matrix-arithmetic', 'networks-by-hand']) {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ name, state: 'dropped' });
      await fetch('/api/decks/change', { method: 'POST', headers, body });
    }
  });
  await learner.goto('/review');
  const field = learner.locator('article form input').first();
  await field.fill('2');
  await field.press('Enter');
  await learner.locator('[data-phase="marked"]').waitFor();
  await learner.keyboard.press('Enter');
  await learner.locator('[data-phase="marked"]').waitFor({ state: 'detached' });

  await page.goto(`/teach/${deck}/numeric`);
  await page.getByLabel('Answer', { exact: true }).fill('2');
  await publish(page);
  await page.getByRole('link', { name: 'History' }).click();
  await page.getByRole('button', { name: 'Show who would change' }).click();
  await expect(page.getByText('1 answer would become right, 0 wrong, of 1 learner.')).toBeVisible();
  await page.getByRole('button', { name: 'Mark this answer again' }).click();
  await expect(page.getByText('Marked again: 1 answer now right')).toBeVisible();
  await page.getByRole('button', { name: 'Show who would change' }).click();
  await expect(page.getByText('Nothing changes: one card was looked at.')).toBeVisible();
});

test('a guest is told to sign up, and what was typed is still there then', async ({ page }) => {
  await page.goto('/teach');
  await page.getByLabel('Title').fill('Typed as a guest');
  await page.getByRole('button', { name: 'Make the deck' }).click();
  await expect(page.getByText(/what you typed stays in this browser/)).toBeVisible();
  await page.getByRole('link', { name: 'Create an account' }).first().click();
  await page.getByLabel('E-mail').fill(`guest-${crypto.randomUUID()}@recurrent.example`);
  await page.getByLabel('Password').fill(password);
  await page.keyboard.press('Enter');
  await page.waitForURL(atHome);
  await page.goto('/teach');
  await expect(page.getByLabel('Title')).toHaveValue('Typed as a guest');
});
