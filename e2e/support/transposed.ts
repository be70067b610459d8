import { expect, type Page } from '@playwright/test';
import { drillSolution, typeAnswer } from './review';
import { givenIn } from './solve';
import { untilKind } from './walk';

/** Answers the drill on the screen as somebody does who reads the matrix by its columns. */
export async function answerTransposed(page: Page): Promise<void> {
  const right = await drillSolution(page);
  const tex = await page
    .locator('article form .prose')
    .first()
    .locator('annotation')
    .allTextContents();
  const { W_x, x_1 } = givenIn(tex) as { W_x: number[][]; x_1: number[] };
  const u = W_x.map((_, column) => W_x.reduce((sum, row, i) => sum + row[column]! * x_1[i]!, 0));
  expect(Object.keys(right)).toEqual(['u']);
  await typeAnswer(page, { u });
  await page.locator('[data-phase="marked"]').waitFor();
}

/** Makes the same mistake in two showings of a drill. */
export async function transposeTwice(page: Page): Promise<void> {
  await untilKind(page, 'drill');
  await answerTransposed(page);
  // Another tab does not hold the marked answer that waits for its grade: it shows other numbers.
  const tab = await page.context().newPage();
  await tab.goto('/review');
  await answerTransposed(tab);
  await tab.close();
}
