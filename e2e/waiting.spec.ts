import { expect, type Page, test } from '@playwright/test';
import { morning, setClock } from './support/clock';

/** Milliseconds that a page is held back: noticeably long, and not. */
const LONG = 2500;
const SHORT = 100;
/** When it is looked at what the page shows that is left. */
const MEANWHILE = 1500;

test.beforeEach(() => setClock(morning(0)));

/** What is seen while a page is waited for. */
interface Seen {
  readonly shape: string | null;
  readonly said: string | null;
  /** What lies on top in the middle of the screen is the shape. */
  readonly covered: boolean;
  /** How far the page was moved by it. */
  readonly moved: number;
  readonly moving: number;
}

async function holdBack(page: Page, path: string, ms: number): Promise<void> {
  await page.route(path, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, ms));
    await route.continue().catch(() => {});
  });
}

/** Follows a link, from far down on the page; the page itself looks, for nothing outside can meanwhile. */
async function follow(page: Page, path: string, then: 'goOn' | 'stop' = 'goOn'): Promise<void> {
  await page.evaluate(
    ({ to, after, isStopped }) => {
      scrollTo(0, document.body.scrollHeight);
      const main = document.querySelector('main') as HTMLElement;
      const place = () => main.getBoundingClientRect();
      const before = place();
      setTimeout(() => {
        const cover = document.querySelector<HTMLElement>('[data-waiting]');
        const seen: Seen = {
          shape: cover?.dataset.waiting ?? null,
          said: document.querySelector('main > [aria-live]')?.textContent ?? null,
          covered: !!document
            .elementFromPoint(innerWidth / 2, innerHeight / 2)
            ?.closest('[data-waiting]'),
          moved: Math.abs(place().top - before.top) + Math.abs(place().height - before.height),
          moving: cover?.getAnimations({ subtree: true }).length ?? 0,
        };
        sessionStorage.setItem('seen', JSON.stringify(seen));
        if (isStopped) window.stop();
      }, after);
      const link = document.createElement('a');
      link.href = to;
      document.body.append(link);
      link.click();
      link.remove();
    },
    { to: path, after: MEANWHILE, isStopped: then === 'stop' },
  );
}

async function seen(page: Page): Promise<Seen> {
  const text = await page.evaluate(() => sessionStorage.getItem('seen'));
  return JSON.parse(text as string) as Seen;
}

test('a page that takes noticeably long shows its shape over what is left, and says so', async ({
  page,
}) => {
  await page.goto('/');
  await holdBack(page, '**/progress', LONG);
  await follow(page, '/progress');
  await expect(page.getByRole('heading', { name: 'Progress', level: 1 })).toBeVisible();
  const { moving, ...rest } = await seen(page);
  expect(rest).toEqual({
    ...{ shape: 'charts', said: 'Your progress is being loaded …' },
    ...{ covered: true, moved: 0 },
  });
  expect(moving).toBeGreaterThan(0);
  await expect(page.locator('[data-waiting]')).toHaveCount(0);
});

test('who has asked for less motion is shown a shape that keeps still', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/');
  await holdBack(page, '**/drills', LONG);
  await follow(page, '/drills');
  await expect(page.getByRole('heading', { name: 'Drills', level: 1 })).toBeVisible();
  expect(await seen(page)).toMatchObject({ shape: 'cards', covered: true, moving: 0 });
});

test('a page that comes soon shows no shape before', async ({ page }) => {
  await page.addInitScript(() => {
    new MutationObserver(() => {
      if (document.querySelector('[data-waiting]')) sessionStorage.setItem('shape', 'shown');
    }).observe(document, { subtree: true, childList: true });
  });
  await page.goto('/');
  await holdBack(page, '**/quiz', SHORT);
  await follow(page, '/quiz');
  await expect(page.getByRole('heading', { name: 'Quiz', level: 1 })).toBeVisible();
  expect(await page.evaluate(() => sessionStorage.getItem('shape'))).toBeNull();
});

test('a loading that is stopped gives back the page as it was', async ({ page }) => {
  await page.goto('/');
  await holdBack(page, '**/search*', LONG);
  await follow(page, '/search?q=tanh', 'stop');
  await page.waitForFunction(() => sessionStorage.getItem('seen') !== null);
  expect(await seen(page)).toMatchObject({ shape: 'list', covered: true });
  await expect(page.locator('[data-waiting]')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
});

test('a deck that is not there is waited for too, and has the status that says so', async ({
  page,
}) => {
  await page.goto('/');
  await holdBack(page, '**/decks/no-such-deck', LONG);
  const reply = page.waitForResponse('**/decks/no-such-deck');
  await follow(page, '/decks/no-such-deck');
  expect((await reply).status()).toBe(404);
  await expect(page.getByRole('heading', { name: 'Not here' })).toBeVisible();
  expect(await seen(page)).toMatchObject({ shape: 'deck', covered: true });
});
