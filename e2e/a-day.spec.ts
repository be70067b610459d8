import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { morning, setClock } from './support/clock';
import { folder, root } from './support/place';
import { answerCard, type How, showing } from './support/review';
import { type Scheduled, sm2 } from './support/sm2';

/** What the learner of this test has done, by item, as SM-2 has it. */
type Ledger = Map<string, Scheduled>;

const itemOf = (cardId: string) => cardId.slice(cardId.indexOf(':') + 1);

/** The three numbers of Today: due, new, once more. */
async function numbers(page: Page): Promise<number[]> {
  await page.goto('/');
  return (await page.locator('main dd').allInnerTexts()).map(Number);
}

/**
 * Reviews by keyboard until the day is done. The first answer to a card counts; `howOf` says how each is
 * answered, in the order in which they come. Gives how many cards were answered.
 */
async function study(page: Page, ledger: Ledger, day: number, howOf: (nth: number) => How) {
  const counted = new Set<string>();
  await page.goto('/');
  // The key means nothing before the page's script has come.
  await expect(async () => {
    await page.keyboard.press('Enter');
    await page.waitForURL('**/review', { timeout: 2000 });
  }).toPass();
  for (;;) {
    const card = await showing(page);
    if (card === null) return counted.size;
    const item = itemOf(card.cardId);
    const isRepeat = counted.has(item);
    const grade = await answerCard(page, card, isRepeat ? 'right' : howOf(counted.size));
    await expect(
      page.locator('article[data-phase="marked"], article[data-phase="revealed"]'),
    ).toHaveCount(0);
    if (isRepeat) continue;
    counted.add(item);
    ledger.set(item, sm2(ledger.get(item), grade, day));
  }
}

/** The days on which the deck pages say that cards are due, as days since the first. */
async function dueDays(page: Page, decks: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const deck of decks) {
    await page.goto(`/decks/${deck}`);
    for (const item of await page.locator('[data-item]').all()) {
      found.set(
        (await item.getAttribute('data-item'))!,
        // What is far from the view has no text as it is rendered.
        (await item.locator('[data-state]').textContent())!,
      );
    }
  }
  return found;
}

const shortDay = (day: number) =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    Date.parse(morning(day)),
  );

/** Compares every card's due day, as two decks show it, with the ledger. */
async function expectSchedule(page: Page, ledger: Ledger, today: number): Promise<void> {
  const shown = await dueDays(page, [
    'recurrent-neural-networks',
    'matrix-arithmetic',
    'networks-by-hand',
  ]);
  for (const [item, { due }] of ledger) {
    expect(shown.get(item), item).toBe(due <= today ? 'due' : `due ${shortDay(due)}`);
  }
  expect([...shown.values()].filter((state) => state !== 'new')).toHaveLength(ledger.size);
}

async function signIn(browser: Browser, email: string, password: string): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto('/account');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === '/');
  return page;
}

test('a guest studies by keyboard, signs up, and finds on later days and elsewhere what SM-2 says', async ({
  page,
  browser,
}) => {
  test.setTimeout(600_000);
  const ledger: Ledger = new Map();
  setClock(morning(0));
  expect(await numbers(page)).toEqual([0, 20, 0]);

  // Every fifth new card is answered wrong, and comes back until it is right.
  const first = await study(page, ledger, 0, (nth) => (nth % 5 === 3 ? 'wrong' : 'right'));
  expect(first).toBe(20);
  await expect(page.getByRole('heading', { name: 'Done for today' })).toBeVisible();
  await expectSchedule(page, ledger, 0);

  await page.goto('/account?new');
  const email = `guest-${Date.now()}@recurrent.example`;
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill('four words are best');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === '/');
  await expect(page.getByRole('button', { name: `Menu, ${email}` })).toBeVisible();
  await expectSchedule(page, ledger, 0);

  setClock(morning(1));
  expect(await numbers(page)).toEqual([20, 20, 0]);
  const elsewhere = await signIn(browser, email, 'four words are best');
  expect(await numbers(elsewhere)).toEqual([20, 20, 0]);
  await expectSchedule(elsewhere, ledger, 1);

  // Reviewed elsewhere, found here.
  const second = await study(elsewhere, ledger, 1, (nth) => (nth % 7 === 2 ? 'wrong' : 'right'));
  expect(second).toBe(40);
  await expectSchedule(page, ledger, 1);

  setClock(morning(2));
  const due = [...ledger.values()].filter(({ due }) => due <= 2).length;
  expect(await numbers(page)).toEqual([due, 20, 0]);

  setClock(morning(7));
  const later = [...ledger.values()].filter(({ due }) => due <= 7).length;
  expect(await numbers(page)).toEqual([later, 20, 0]);
  await study(page, ledger, 7, () => 'right');
  await expectSchedule(page, ledger, 7);
  await elsewhere.context().close();

  // Every card is the fold of its log, as the command line finds.
  const verify = ['node_modules/tsx/dist/cli.mjs', 'lib/cli/main.ts', 'verify', '--json'];
  const env = { ...process.env, DATABASE_URL: `file:${join(folder, 'recurrent.db')}` };
  const verified = JSON.parse(
    execFileSync(process.execPath, verify, { cwd: root, env, encoding: 'utf8' }),
  );
  expect(verified).toMatchObject({ integrity: 'ok', mismatches: [] });
  expect(verified.cards).toBeGreaterThanOrEqual(ledger.size);
});
