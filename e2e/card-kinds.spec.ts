import { expect, type Page, test } from '@playwright/test';
import { morning, setClock } from './support/clock';
import { clozeForm, flashcardForm, numericForm, ownDeck } from './support/own-deck';

test.beforeEach(() => setClock(morning(0)));

const card = (page: Page) => page.locator('article[data-card]');
const grades = (page: Page) => page.getByRole('group', { name: 'Grade' }).getByRole('button');

test('a typed answer is compared forgivingly, with the difference marked, and proposes its grade', async ({
  page,
}) => {
  await ownDeck(page, [
    flashcardForm('Which gate forgets?', 'The forget gate.', ['forget gate']),
    flashcardForm('Which gate lets in?', 'The input gate.', ['input gate']),
    flashcardForm('Who found it?', 'Hochreiter.', ['Hochreiter']),
  ]);
  await page.goto('/review');
  await expect(page.getByRole('textbox', { name: 'Your answer' })).toBeFocused();
  await page.keyboard.type('FORGET-GATE');
  await page.keyboard.press('Enter');
  await expect(card(page)).toContainText('Right, but for how it is written.');
  await expect(grades(page).nth(2)).toHaveClass(/preferred/);
  await page.keyboard.press('Enter');

  await expect(card(page)).toContainText('Which gate lets in?');
  await page.keyboard.type('imput gate');
  await page.keyboard.press('Enter');
  await expect(card(page).locator('del')).toHaveText('m');
  await expect(card(page).locator('ins')).toHaveText('n');
  await expect(grades(page).nth(1)).toHaveClass(/preferred/);
  // The learner has the last word.
  await page.keyboard.press('3');

  await expect(card(page)).toContainText('Who found it?');
  await page.keyboard.type('no idea');
  await page.keyboard.press('Enter');
  await expect(card(page)).toContainText('Something else.');
  await expect(grades(page).first()).toHaveClass(/preferred/);
});

test('a cloze text hides one number’s gaps a card, and is turned by a key or by typing', async ({
  page,
}) => {
  await ownDeck(page, [clozeForm('An {{c1::LSTM}} has a {{c2::forget::what for?}} gate.')]);
  await page.goto('/review');
  await expect(card(page)).toContainText('An […] has a forget gate.');
  await page.keyboard.press('Space');
  await expect(card(page).getByRole('status')).toContainText('An LSTM has a forget gate.');
  await page.keyboard.press('3');
  await expect(card(page)).toContainText('An LSTM has a [what for?] gate.');
  await page.getByRole('textbox', { name: 'Your answer' }).fill('forget');
  await page.keyboard.press('Enter');
  await expect(card(page)).toContainText('Just so.');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Done for today' })).toBeVisible();
});

test('a number is asked, read back, and marked at its tolerance', async ({ page }) => {
  await ownDeck(page, [
    numericForm('What is 25 / 2?', '12.5', 'ms'),
    numericForm('And half of 9?', '4.5', ''),
  ]);
  // Its script is one of its own, and comes after the page's.
  await page.goto('/review', { waitUntil: 'networkidle' });
  await expect(card(page)).toContainText('What is 25 / 2?');
  await page.getByRole('textbox', { name: 'Your answer in ms' }).fill('twelve');
  await page.keyboard.press('Enter');
  await expect(page.locator('article [role="alert"]')).toContainText('can’t be read as a number');
  await page.getByRole('textbox', { name: 'Your answer in ms' }).fill('25/2 ms');
  await expect(card(page)).toContainText('= 12.5');
  await page.keyboard.press('Enter');
  const result = page.getByRole('region', { name: 'Result' });
  await expect(result).toContainText('Right.');
  await expect(result).toContainText('Half of twenty-five.');
  await page.keyboard.press('Enter');

  await expect(card(page)).toContainText('And half of 9?');
  await page.keyboard.type('45');
  await page.keyboard.press('Enter');
  await expect(result).toContainText('the decimal point is not');
  await expect(grades(page).last()).toContainText('Hard');
});

test('a card forgotten for the eighth time says what to do about it, and is suspended by its key', async ({
  page,
}) => {
  const deck = await ownDeck(page, [flashcardForm('Which gate forgets?', 'The forget gate.')]);
  const note = page.getByRole('complementary', { name: 'Forgotten again and again' });
  const turn = async () => {
    await page.keyboard.press('Space');
    await expect(grades(page).first()).toBeVisible();
  };
  const remember = async () => {
    await turn();
    await page.keyboard.press('3');
    await expect(page.getByText('Done for today')).toBeVisible();
  };
  for (let lapses = 1; lapses <= 8; lapses++) {
    // A card lapses that was known the last time.
    setClock(morning(2 * lapses));
    await page.goto('/review');
    await remember();
    setClock(morning(2 * lapses + 1));
    await page.goto('/review');
    await turn();
    await expect(note).toHaveCount(0);
    await page.keyboard.press('1');
    await expect(card(page)).toHaveAccessibleName('Once more today card');
    if (lapses < 8) await remember();
  }
  await turn();
  await expect(note).toContainText('You have forgotten this card 8 times.');
  await expect(note.getByRole('link')).toHaveAttribute('href', `/decks/${deck}`);
  await page.keyboard.press('s');
  await expect(page.getByText('Done for today')).toBeVisible();
  await page.goto(`/decks/${deck}`);
  await expect(page.getByRole('listitem').filter({ hasText: 'Which gate forgets?' })).toContainText(
    'suspended',
  );
});
