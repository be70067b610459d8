import { join } from 'node:path';
import { type Browser, expect, type Page, test } from '@playwright/test';
import Sqlite from 'better-sqlite3';
import { morning, setClock } from './support/clock';
import { folder } from './support/place';
import { answerCard, showing } from './support/review';
import { untilKind } from './support/walk';

const password = 'four words are best';

test.beforeEach(() => setClock(morning(0)));

/** Rows of a table in the server's database. */
function rows(table: 'Learner' | 'LogEntry' | 'User'): number {
  const database = new Sqlite(join(folder, 'recurrent.db'), { readonly: true });
  try {
    return database.prepare(`SELECT count(*) FROM "${table}"`).pluck().get() as number;
  } finally {
    database.close();
  }
}

async function newGuest(browser: Browser): Promise<Page> {
  return (await browser.newContext()).newPage();
}

async function answer(page: Page, count: number): Promise<void> {
  await page.goto('/review');
  for (let nth = 0; nth < count; nth++) {
    const card = (await showing(page))!;
    await answerCard(page, card);
    await expect.poll(() => showing(page)).not.toEqual(card);
  }
  await page.goto('/');
}

async function fill(page: Page, path: '/account' | '/account?new', email: string): Promise<void> {
  await page.goto(path);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.keyboard.press('Enter');
}

const newEmail = () => `somebody-${crypto.randomUUID()}@recurrent.example`;

const atHome = (url: URL) => url.pathname === '/';

const doneToday = (page: Page) => page.getByText(/done (today|yet)/);

test('a visit stores nobody, a first answer one learner', async ({ browser }) => {
  const before = rows('Learner');
  const page = await newGuest(browser);
  for (const path of ['/', '/review', '/decks/recurrent-neural-networks', '/account']) {
    await page.goto(path);
  }
  expect(rows('Learner')).toBe(before);
  await answer(page, 2);
  expect(rows('Learner')).toBe(before + 1);
});

test('signing in where there are answers on both sides asks, and then has both', async ({
  browser,
}) => {
  const email = newEmail();
  const first = await newGuest(browser);
  await answer(first, 4);
  await fill(first, '/account?new', email);
  await first.waitForURL(atHome);
  await expect(doneToday(first)).toHaveText('4 cards done today');

  const second = await newGuest(browser);
  await answer(second, 6);
  await fill(second, '/account', email);
  await expect(second.getByRole('heading', { name: 'Are these answers yours?' })).toBeVisible();
  await expect(second.getByText('6 answers were given in this browser')).toBeVisible();
  const log = rows('LogEntry');
  const learners = rows('Learner');
  await second.getByRole('button', { name: 'Add them' }).click();
  await second.waitForURL(atHome);
  // The four that both have answered are one card each.
  await expect(doneToday(second)).toHaveText('6 cards done today');
  expect(rows('LogEntry')).toBe(log);
  expect(rows('Learner')).toBe(learners - 1);
  await first.reload();
  await expect(doneToday(first)).toHaveText('6 cards done today');
});

test('answers left on a shared computer stay there, and the account stays as it is', async ({
  browser,
}) => {
  const email = newEmail();
  const own = await newGuest(browser);
  await answer(own, 3);
  await fill(own, '/account?new', email);
  await own.waitForURL(atHome);

  const shared = await newGuest(browser);
  await answer(shared, 2);
  await fill(shared, '/account', email);
  await shared.getByRole('button', { name: 'Leave them' }).click();
  await shared.waitForURL(atHome);
  await expect(doneToday(shared)).toHaveText('3 cards done today');
  await shared.goto('/account');
  await shared.getByRole('button', { name: 'Sign out', exact: true }).click();
  await shared.waitForURL(atHome);
  await expect(doneToday(shared)).toHaveText('2 cards done today');
});

test('signing out leaves a new guest, and nothing of the account', async ({ page, context }) => {
  await answer(page, 1);
  const guest = async () =>
    (await context.cookies()).find(({ name }) => name === 'recurrent.guest')!;
  const before = await guest();
  await fill(page, '/account?new', newEmail());
  await page.waitForURL(atHome);
  await page.goto('/account');
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.waitForURL(atHome);
  await expect(doneToday(page)).toHaveText('None done yet');
  expect((await guest()).value).not.toBe(before.value);
  expect(await guest()).toMatchObject({ httpOnly: true, sameSite: 'Lax' });

  // The cookie of before has become an account's, and opens it no more.
  await context.addCookies([before]);
  await page.goto('/');
  await expect(doneToday(page)).toHaveText('None done yet');
  await page.goto('/review');
  const status = await page.evaluate(async () => {
    const body = JSON.stringify({ count: 1, exclude: [] });
    const headers = { 'content-type': 'application/json' };
    return (await fetch('/api/review/next', { method: 'POST', headers, body })).status;
  });
  expect(status).toBe(401);
});

test('a grade given after another tab has signed out is kept, and sent when the account is back', async ({
  page,
  context,
}) => {
  const email = newEmail();
  await answer(page, 1);
  await fill(page, '/account?new', email);
  await page.waitForURL(atHome);
  const card = await untilKind(page, 'flashcard');
  const other = await context.newPage();
  await other.goto('/account');
  await other.getByRole('button', { name: 'Sign out', exact: true }).click();
  await other.waitForURL(atHome);

  await answerCard(page, card);
  await expect(page.getByText('is of another account than the one signed in now')).toBeVisible();
  await page.reload();
  await showing(page);

  await fill(other, '/account', email);
  await other.waitForURL(atHome);
  const sent = other.waitForResponse('**/api/review/grade');
  await other.goto('/review');
  expect((await sent).status()).toBe(200);
  expect((await sent).request().postDataJSON()).toMatchObject({ cardId: card.cardId, grade: 4 });
});

test('what a guest has set is the account’s after signing up, on every browser', async ({
  browser,
}) => {
  const guest = await newGuest(browser);
  await guest.goto('/settings');
  await guest.getByLabel('New cards a day').fill('7');
  await guest.keyboard.press('Tab');
  await expect(guest.getByRole('status')).toHaveText('Saved');
  const dark = guest.waitForResponse('**/api/settings');
  await guest.getByRole('radio', { name: /^Dark/ }).check();
  await dark;
  const email = newEmail();
  await fill(guest, '/account?new', email);
  await guest.waitForURL(atHome);
  const other = await newGuest(browser);
  await fill(other, '/account', email);
  await other.waitForURL(atHome);
  await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(other.locator('main dl')).toContainText('7');
});

test('what is wrong with an account is said beside its field', async ({ page }) => {
  const email = newEmail();
  await fill(page, '/account', email);
  const alert = page.locator('form [role="alert"]');
  await expect(alert).toHaveText('E-mail and password do not belong together.');
  await expect(page.getByLabel('Password')).toBeFocused();
  await page.goto('/account?new');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill('short');
  await page.keyboard.press('Enter');
  await expect(alert).toHaveText('The password needs ten characters or more.');
  await expect(page.getByLabel('Password')).toHaveAccessibleDescription(await alert.innerText());
  await page.getByLabel('Password').fill('Password123');
  await page.keyboard.press('Enter');
  await expect(alert).toHaveText(
    'This password is one of the most common ones. Choose another: a few words are best.',
  );
  await expect(page.getByLabel('E-mail')).toHaveValue(email);
  await expect(page.getByLabel('Password')).toHaveValue('Password123');
  await expect(page.getByLabel('Password')).toBeFocused();
  await page.getByLabel('Password').fill(email.toUpperCase());
  await page.keyboard.press('Enter');
  await expect(alert).toContainText('This password is little more than your e-mail address.');
  await fill(page, '/account?new', email);
  await page.waitForURL(atHome);
  await page.context().clearCookies();
  await fill(page, '/account?new', email);
  await expect(alert).toContainText('There is an account with this e-mail address already');
});

test('a password is not changed to a common one, and what was typed is kept', async ({ page }) => {
  await fill(page, '/account?new', newEmail());
  await page.waitForURL(atHome);
  await page.goto('/account');
  await page.getByText('Change the password').first().click();
  const change = page.locator('details[open]');
  await change.getByLabel('Password now').fill(password);
  const fresh = change.getByLabel('New password');
  await fresh.fill('dragon2026!');
  await change.getByRole('button', { name: 'Change the password' }).click();
  await expect(change.getByRole('alert')).toHaveText(
    'This is a common password with digits or signs added. Choose another: a few words are best.',
  );
  await expect(fresh).toHaveValue('dragon2026!');
  await expect(fresh).toHaveAttribute('aria-invalid', 'true');
  await expect(change.getByLabel('Password now')).toHaveValue(password);
});
