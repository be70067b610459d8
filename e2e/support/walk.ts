import type { Page } from '@playwright/test';
import { morning, setClock } from './clock';
import { answerCard, type Showing, showing } from './review';

/**
 * Answers cards until one of the kind is on the screen, going on to the next day where a day is done.
 * A new guest meets every kind within a few days.
 */
export async function untilKind(page: Page, kind: Showing['kind'], from = 0): Promise<Showing> {
  for (let day = from; day < from + 10; day++) {
    setClock(morning(day));
    await page.goto('/review');
    for (let card = await showing(page); card !== null; card = await showing(page)) {
      if (card.kind === kind) return card;
      await answerCard(page, card);
    }
  }
  throw new Error(`no ${kind} came up in ten days`);
}

/** Answers the given number of cards, over as many days as it takes. */
export async function answerMany(page: Page, count: number): Promise<void> {
  let answered = 0;
  for (let day = 0; answered < count; day++) {
    setClock(morning(day));
    await page.goto('/review');
    for (let card = await showing(page); card && answered < count; card = await showing(page)) {
      await answerCard(page, card);
      answered++;
    }
  }
}
