import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { morning, setClock } from './support/clock';

const DECKS = ['recurrent-neural-networks', 'matrix-arithmetic', 'networks-by-hand'];
const WIDTHS = [360, 412, 1280];

test('what can be pressed on a deck’s page is large enough and apart, also where it is not laid out yet', async ({
  page,
}) => {
  setClock(morning(0));
  for (const deck of DECKS) {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`/decks/${deck}`);
      const { violations } = await new AxeBuilder({ page }).withRules(['target-size']).analyze();
      const targets = violations.flatMap(({ nodes }) => nodes.map(({ html }) => html));
      expect(targets, `${deck} at ${width}`).toEqual([]);
    }
  }
});
