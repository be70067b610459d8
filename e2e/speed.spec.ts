import { expect, test } from '@playwright/test';
import { morning, setClock } from './support/clock';
import { answerMany } from './support/walk';

test('the first load of the review page brings at most 130 kB of script, gzipped', async ({
  page,
}) => {
  setClock(morning(0));
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const scripts = new Map<string, string>();
  let bytes = 0;
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (type === 'Script') scripts.set(requestId, response.url);
  });
  // Bytes of the bodies as they come over the wire, without headers.
  session.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await page.goto('/review', { waitUntil: 'networkidle' });
  console.log(`first-load JavaScript of /review: ${(bytes / 1000).toFixed(1)} kB gzipped`);
  expect(scripts.size).toBeGreaterThan(0);
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThanOrEqual(130_000);

  // What typesets runs on the server: no script of the page's knows TeX or Markdown.
  for (const url of scripts.values()) {
    const text = await (await page.request.get(url)).text();
    expect(text, url).not.toMatch(/katex-display|delimsizing|blockquoteStart/);
  }
});

declare global {
  interface Window {
    readonly waits: number[];
  }
}

// Machines differ too much for a bound on milliseconds to be a test: the figure is printed.
test('the wait from answering a card to seeing the next is printed, measured over 100 cards', async ({
  page,
}) => {
  test.setTimeout(600_000);
  // In the page: from the key that grades to the frame in which the next card stands.
  await page.addInitScript(() => {
    const waits: number[] = JSON.parse(sessionStorage.getItem('waits') ?? '[]');
    Object.defineProperty(window, 'waits', { value: waits });
    let pressed: number | null = null;
    let from: string | null = null;
    const shown = () => document.querySelector('article[data-card], [data-phase="done"]');
    const nameOf = (element: Element | null) => element?.getAttribute('data-card') ?? 'done';
    document.addEventListener(
      'keydown',
      () => {
        const phase = shown()?.getAttribute('data-phase');
        if (phase !== 'revealed' && phase !== 'marked') return;
        pressed = performance.now();
        from = nameOf(shown());
      },
      true,
    );
    new MutationObserver(() => {
      const phase = shown()?.getAttribute('data-phase');
      if (pressed === null || (nameOf(shown()) === from && phase !== 'asking')) return;
      const since = pressed;
      pressed = null;
      requestAnimationFrame(() =>
        setTimeout(() => {
          waits.push(performance.now() - since);
          sessionStorage.setItem('waits', JSON.stringify(waits));
        }),
      );
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
  await answerMany(page, 100);
  await expect.poll(() => page.evaluate(() => window.waits.length)).toBeGreaterThanOrEqual(95);
  const waits = (await page.evaluate(() => window.waits)).sort((a, b) => a - b);
  const at = (share: number) => waits[Math.floor(waits.length * share)]!;
  console.log(
    `answer to next over ${waits.length} cards: median ${at(0.5).toFixed(1)} ms, p95 ${at(0.95).toFixed(1)} ms`,
  );
});
