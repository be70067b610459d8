import { expect, type Locator, type Page, test } from '@playwright/test';
import { morning, setClock } from './support/clock';
import { writeDeck } from './support/teach';

test.beforeEach(() => setClock(morning(0)));

/** More than any page here has of what can be reached. */
const MOST_TABS = 120;

const hasFocus = (target: Locator) =>
  target.evaluate((element) => element === document.activeElement);

/** Goes on with Tab, or back with Shift and Tab, until the focus is there. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  await expect(target).toBeVisible();
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    if (await hasFocus(target)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${MOST_TABS} times ${key} do not lead to ${target}`);
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });

async function press(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  await tabTo(page, target, key);
  await page.keyboard.press('Enter');
}

async function write(page: Page, name: string, text: string) {
  await tabTo(page, field(page, name));
  await page.keyboard.type(text);
}

async function signUp(page: Page) {
  await page.goto('/account?new');
  await write(page, 'E-mail', `teacher-${crypto.randomUUID()}@recurrent.example`);
  await write(page, 'Password', 'four words are best');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === '/');
}

test('a deck is made, written, put in order, gone back in and shared with the keyboard alone', async ({
  page,
}) => {
  await signUp(page);
  const menu = page.getByRole('navigation', { name: 'Menu' });
  await press(page, page.getByRole('button', { name: /Menu/ }));
  await press(page, menu.getByRole('link', { name: 'Teach' }));
  await page.waitForURL(/\/teach$/);

  // A deck without a title is refused, and one goes on in the title.
  await press(page, button(page, 'Make the deck'));
  await expect(field(page, 'Title')).toBeFocused();
  await page.keyboard.type('By keyboard');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/teach\/by-keyboard/);

  await press(page, button(page, '+ Question with options'));
  await page.waitForURL(/\/choice$/);
  await write(page, 'Question', 'Which gate decides how much is new?');
  await write(page, 'Option 1', 'the reset gate');
  await write(page, 'Why option 1 is wrong', 'It decides what of the past is looked at.');
  // The radio button that Tab leads to is the first: from there the arrows choose.
  await tabTo(page, page.getByRole('radio', { name: 'Option 1 is right' }), 'Shift+Tab');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Option 2 is right' })).toBeChecked();
  await write(page, 'Option 2', 'the update gate');
  await write(page, 'Why option 2 is right', 'It mixes old and new.');

  // A part that goes or comes takes the focus along to where one goes on.
  await press(page, button(page, 'Remove option 4'));
  await expect(field(page, 'Option 3')).toBeFocused();
  await press(page, button(page, 'Remove option 3'), 'Shift+Tab');
  await expect(field(page, 'Option 2')).toBeFocused();
  await press(page, button(page, 'Another option'));
  await expect(field(page, 'Option 3')).toBeFocused();
  await page.keyboard.type('the forget gate');
  await press(page, button(page, 'Publish'));
  await expect(field(page, 'Why option 3 is wrong')).toBeFocused();
  await page.keyboard.type('That is of an LSTM.');
  await write(page, 'Explanation', 'It is $z_t$.');
  await write(page, 'Concepts', 'Update gate');
  await page.keyboard.press('Enter');
  await press(page, button(page, 'Remove the concept Update gate'), 'Shift+Tab');
  await expect(field(page, 'Concepts')).toBeFocused();
  await press(page, button(page, 'Publish'));
  await expect(page.getByText('Version 1 is published.')).toBeVisible();
  await expect(button(page, 'Publish')).toBeFocused();

  // Edited, it gets a second version, published from the note beside the button.
  await tabTo(page, field(page, 'Explanation'), 'Shift+Tab');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('It is the update gate, $z_t$.');
  await write(page, 'What changed (optional)', 'Names it');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Version 2 is published.')).toBeVisible();
  await press(page, page.getByRole('link', { name: 'History', exact: true }));
  await page.waitForURL(/\/history$/);
  await press(page, button(page, 'Go back to version 1'));
  await expect(page.getByRole('heading', { name: 'Version 3' })).toBeVisible();
  await expect(page.getByText('Version 1 is published again.')).toBeVisible();
  await expect(button(page, 'Go back to version 1')).toBeFocused();
  await press(page, page.getByRole('link', { name: 'The item' }));
  await page.waitForURL(/\/choice$/);
  await expect(field(page, 'Explanation')).toHaveValue('It is $z_t$.');

  await press(page, page.getByRole('link', { name: 'By keyboard' }));
  await page.waitForURL(/\/by-keyboard(-\d+)?$/);
  await press(page, button(page, '+ Card'));
  await page.waitForURL(/\/flashcard$/);
  await write(page, 'Front', 'What does $r_t$ do?');
  await write(page, 'Back', 'It looks back.');
  await press(page, button(page, 'Publish'));
  await expect(page.getByText('Version 1 is published.')).toBeVisible();

  // Moved up to the top and down again, the item's buttons keep the focus.
  await press(page, page.getByRole('link', { name: 'By keyboard' }), 'Shift+Tab');
  await page.waitForURL(/\/by-keyboard(-\d+)?$/);
  const rows = page.locator('li[data-item]');
  const order = () => rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-item')));
  const up = button(page, 'Move Card flashcard up');
  await press(page, up);
  await expect.poll(order).toEqual(['flashcard', 'choice']);
  await expect(page.getByText('Number 2 is now number 1 of 2.')).toBeVisible();
  await expect(up).toBeFocused();
  // The next move may come before the page has heard of the last.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(order).toEqual(['choice', 'flashcard']);
  await expect(button(page, 'Move Card flashcard down')).toBeFocused();
  await tabTo(page, page.getByLabel('Place of Card flashcard, from 1 to 2'), 'Shift+Tab');
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await expect.poll(order).toEqual(['flashcard', 'choice']);
  await expect(page.getByLabel('Place of Card flashcard, from 1 to 2')).toBeFocused();
  await press(page, button(page, 'Withdraw Card flashcard'));
  await expect(button(page, 'Restore Card flashcard')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(button(page, 'Withdraw Card flashcard')).toBeFocused();

  await tabTo(page, page.getByRole('radio', { name: 'Private' }));
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'By link' })).toBeChecked();
  await expect(page.getByText('Now by link.')).toBeVisible();
  await tabTo(page, field(page, 'The link'));
  const address = await field(page, 'The link').inputValue();
  expect(address).toContain('/decks/by-keyboard?link=');
  const guest = await (await page.context().browser()!.newContext()).newPage();
  await guest.goto(address);
  await expect(guest.getByRole('heading', { level: 1 })).toHaveText('By keyboard');
  await page.reload();
  expect(await order()).toEqual(['flashcard', 'choice']);
});

test('what leaves the list leaves the focus at its heading', async ({ page }) => {
  await signUp(page);
  await page.goto('/teach');
  await write(page, 'Title', 'Drafts');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/teach\/drafts/);
  await press(page, button(page, '+ Card'));
  await page.waitForURL(/\/flashcard$/);
  await write(page, 'Front', 'Half a card');
  await expect(page.getByText('Draft kept.')).toBeVisible();
  await press(page, page.getByRole('link', { name: 'Drafts' }), 'Shift+Tab');
  await page.waitForURL(/\/teach\/drafts/);
  await press(page, button(page, 'Discard Card flashcard'));
  await expect(page.getByText('None yet. Begin with one of these:')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Items' })).toBeFocused();
});

test('in a formula’s editor what is added or reworded has the focus', async ({ page }) => {
  await signUp(page);
  await page.goto('/teach');
  await write(page, 'Title', 'Formulas');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/teach\/formulas/);
  await press(page, button(page, '+ Drill from a formula'));
  await page.waitForURL(/\/drill$/);
  const formula = page.getByRole('textbox', { name: 'Formula' });
  if ((await formula.inputValue()) !== '') {
    await tabTo(page, formula);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('Delete');
  }
  await press(page, button(page, 'Begin with an example'), 'Shift+Tab');
  await expect(formula).toBeFocused();
  await expect(formula).not.toHaveValue('');

  await press(page, button(page, 'Another level'));
  await expect(page.getByLabel(/ at level 2$/).first()).toBeFocused();
  await press(page, button(page, 'Remove level 2'));
  await expect(page.getByLabel(/ at level 1$/).first()).toBeFocused();

  const reword = page.getByRole('button', { name: /^Reword / }).first();
  await press(page, reword);
  await expect(page.getByLabel(/^Feedback for /)).toBeFocused();
  await press(page, button(page, 'Cancel'));
  await expect(reword).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' Mind it.');
  await press(page, button(page, 'Use these words'));
  await expect(page.getByText(/ Mind it\.$/).first()).toBeVisible();
  await expect(reword).toBeFocused();

  const misread = page.locator('[data-misreads]').first();
  const kind = (await misread.getAttribute('data-misreads'))!.split(' ')[0]!;
  await tabTo(page, misread, 'Shift+Tab');
  await page.keyboard.press('Space');
  const off = page.locator(`li[class*=off] [data-misreads="${kind}"]`);
  await expect(off).toBeFocused();
  await page.keyboard.press('Space');
  await expect(off).toHaveCount(0);
  await expect(page.locator(`[data-misreads~="${kind}"]`)).toBeFocused();

  await press(page, button(page, 'Add a mistake of your own'));
  const own = page.getByRole('group', { name: 'A mistake of your own' });
  await expect(own.getByLabel('Name')).toBeFocused();
  await press(page, button(page, 'Remove own-mistake-1'));
  await expect(button(page, 'Add a mistake of your own')).toBeFocused();
});

test('the bar that publishes covers no field that Tab leads to, on a small screen too', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(`/teach/${await writeDeck(page)}/choice`);
  const covered: string[] = [];
  for (const text of await page.locator('textarea[data-field]').all()) {
    await tabTo(page, text);
    const isInSight = await text.evaluate((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return document.elementFromPoint(x + width / 2, y + height / 2) === element;
    });
    if (!isInSight) covered.push((await text.getAttribute('data-field')) ?? '');
  }
  expect(covered).toEqual([]);
});
