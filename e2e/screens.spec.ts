import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { morning, setClock } from './support/clock';
import { root } from './support/place';
import { screens } from './support/screens';

const widths = [360, 768, 1280];

/** Either look at either end. */
const looks = [
  [1280, 'light'],
  [360, 'dark'],
] as const;

// They are most of the run, so the workers share them.
test.describe.configure({ mode: 'parallel' });

for (const screen of screens) {
  test(`${screen.name}: no axe violation in light or dark, and no sideways scrolling`, async ({
    page,
  }, { title }) => {
    setClock(morning(0));
    const complaints: string[] = [];
    page.on('console', (message) => {
      const expected = /404 \(Not Found\)|422 \(Unprocessable/;
      if (message.type() === 'error' && !expected.test(message.text()))
        complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await screen.open(page);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect.soft(over, `${width} px`).toBeLessThanOrEqual(0);
    }
    for (const [width, colorScheme] of looks) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      // A formula's visual half repeats its MathML in hundreds of boxes, in the text's own colour.
      const { violations } = await new AxeBuilder({ page }).exclude('.katex-html').analyze();
      const found = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
      );
      expect.soft(found, `${width} px, ${colorScheme}`).toEqual([]);
      const name = title.split(':')[0]!.replace(/\W+/g, '-');
      await page.screenshot({
        path: join(root, `.test/screens/${name}-${width}-${colorScheme}.png`),
        fullPage: true,
      });
    }
    expect(complaints).toEqual([]);
  });
}
