import { expect, type Locator, type Page, type Request } from '@playwright/test';
import { bare, questionAsking } from './bank';
import { givenIn, type Numbers, solve, type Value } from './solve';

/** A text as its author wrote it: formulas as their TeX between dollars. */
export function sourceOf(element: Locator): Promise<string> {
  return element.evaluate((node) => {
    const copy = node.cloneNode(true) as Element;
    for (const formula of copy.querySelectorAll('.katex')) {
      formula.replaceWith(`$${formula.querySelector('annotation')?.textContent}$`);
    }
    return copy.textContent ?? '';
  });
}

export interface Showing {
  readonly cardId: string;
  readonly kind: 'flashcard' | 'choice' | 'drill';
}

const card = (page: Page) => page.locator('article[data-card]');

/** The card on the screen, or null when the day is done. */
export async function showing(page: Page): Promise<Showing | null> {
  const shown = page.locator('article[data-phase="asking"], [data-phase="done"]');
  await shown.waitFor();
  const cardId = await shown.getAttribute('data-card');
  const kind = (await shown.getAttribute('data-kind')) as Showing['kind'];
  return cardId === null ? null : { cardId, kind };
}

/** The place of the right option among those shown, from 0. */
export async function rightOption(page: Page): Promise<number> {
  const prompt = await sourceOf(card(page).locator('.prose').first());
  const right = questionAsking(prompt).options.find(({ correct }) => correct)!;
  const options = await card(page).locator('ol li button').all();
  const texts = await Promise.all(options.map((option) => sourceOf(option.locator('.prose'))));
  const place = texts.findIndex((text) => bare(text) === bare(right.text));
  expect(place, `“${right.text}” is among the options`).toBeGreaterThanOrEqual(0);
  return place;
}

/** Goes past the worked example, where one is shown first, by key. */
async function pastExample(page: Page): Promise<void> {
  const example = page.getByRole('button', { name: 'Now with fresh numbers' });
  const form = card(page).locator('form');
  // The drill's script may still be on its way: only then is it known whether an example comes first.
  await example.or(form).first().waitFor();
  if (await example.isVisible()) await page.keyboard.press('Space');
  await form.waitFor();
}

/** The right values of what the drill on the screen asks, from the numbers that it shows. */
export async function drillSolution(page: Page): Promise<Numbers> {
  await pastExample(page);
  const title = await card(page).getByRole('heading', { level: 2 }).innerText();
  const prompt = card(page).locator('form .prose').first();
  const tex = await prompt.locator('annotation').allTextContents();
  return solve(title, givenIn(tex));
}

function cellsOf(value: Value): number[] {
  return Array.isArray(value) ? (value as Value[]).flatMap(cellsOf) : [value];
}

/** Types a value for every entry asked, key by key, and Enter after each: the last one checks. */
export async function typeAnswer(page: Page, values: Numbers): Promise<void> {
  const names = await card(page)
    .locator('form fieldset:has(input)')
    .evaluateAll((fields) => fields.map((field) => field.getAttribute('aria-label') ?? ''));
  const cells = names.flatMap((name) => cellsOf(values[name]!));
  // The first digit finds its way into the first field by itself.
  await page.keyboard.press('Enter');
  for (const cell of cells) {
    await page.keyboard.type(cell.toFixed(6));
    await page.keyboard.press('Enter');
  }
}

/** What the answer of the card on the screen is to be. */
export type How = 'right' | 'wrong';

/**
 * Answers and grades the card on the screen, by keyboard alone: a flashcard with the third grade (or
 * the first), anything marked with the grade proposed. Gives the grade taken.
 */
export async function answerCard(
  page: Page,
  { kind }: Showing,
  how: How = 'right',
): Promise<number> {
  if (kind === 'flashcard') {
    await page.keyboard.press('Space');
    return takeGrade(page, how === 'right' ? 4 : 1);
  }
  if (kind === 'choice') {
    const right = await rightOption(page);
    await page.keyboard.press(String(how === 'right' ? right + 1 : ((right + 1) % 4) + 1));
  } else {
    const values = await drillSolution(page);
    const wrong = Object.fromEntries(Object.keys(values).map((name) => [name, off(values[name]!)]));
    await typeAnswer(page, how === 'right' ? values : wrong);
  }
  await page.locator('article[data-phase="marked"]').waitFor();
  return takeGrade(page);
}

function off(value: Value): Value {
  return Array.isArray(value) ? ((value as Value[]).map(off) as Value) : value + 17.3;
}

/** Takes a grade by its key, or the proposed one by Enter; when it returns, the grade was sent. */
async function takeGrade(page: Page, grade?: number): Promise<number> {
  const names = ['Blank', 'Forgot', 'Nearly', 'Hard', 'Good', 'Easy'];
  const buttons = page.getByRole('group', { name: 'Grade' }).getByRole('button');
  await buttons.first().waitFor();
  const texts = await buttons.allInnerTexts();
  const grades = texts.map((text) => names.indexOf(text.split(/\s/)[0]!));
  const taken = grade ?? Math.max(...grades);
  // The page goes on before its answer is stored, and a test may set the clock on before that.
  const isGrade = (request: Request) => request.url().endsWith('/api/review/grade');
  const sent = Promise.race([
    page.waitForEvent('requestfinished', isGrade),
    page.waitForEvent('requestfailed', isGrade),
  ]);
  await page.keyboard.press(grade === undefined ? 'Enter' : String(grades.indexOf(taken) + 1));
  await sent;
  return taken;
}
