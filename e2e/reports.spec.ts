import { expect, test } from '@playwright/test';
import { morning, setClock } from './support/clock';
import { writeDeck } from './support/teach';

test('what a learner reported is answered by the deck’s owner, told on Today, and put aside', async ({
  page,
  browser,
}) => {
  setClock(morning(0));
  const deck = await writeDeck(page);
  await page.goto(`/teach/${deck}`);
  const link = await page.getByLabel('The link', { exact: true }).inputValue();

  const learner = await (await browser.newContext()).newPage();
  await learner.goto('/reports');
  await expect(learner.getByText('You have reported nothing yet.')).toBeVisible();
  await learner.goto(link);
  await learner.getByRole('button', { name: 'Study this deck' }).click();
  await expect(learner.getByRole('button', { name: 'Study this deck' })).toHaveCount(0);
  for (const name of ['recurrent-neural-networks', 'matrix-arithmetic', 'networks-by-hand']) {
    const data = { name, state: 'dropped' };
    const headers = { 'sec-fetch-site': 'same-origin' };
    const dropped = await learner.request.post('/api/decks/change', { data, headers });
    expect(dropped.ok()).toBe(true);
  }
  await learner.goto('/review');
  await learner.getByLabel('More about this card').click();
  await learner.getByRole('button', { name: 'Report a problem' }).click();
  await expect(learner.getByRole('textbox')).toBeFocused();
  await learner.keyboard.type('There is a typo in it.');
  await learner.getByRole('button', { name: 'Send' }).click();
  await expect(learner.getByText('It has been kept.')).toBeVisible();
  await learner.keyboard.press('Space');
  await learner.keyboard.press('3');
  await expect(learner.getByText('What does the update gate')).toHaveCount(0);
  await learner.goto('/reports');
  const report = learner.getByRole('listitem').filter({ hasText: 'There is a typo in it.' });
  await expect(report).toContainText('Not answered yet.');
  await learner.goto('/');
  const told = learner.getByRole('region', { name: 'Answers to your reports' });
  await expect(told).toHaveCount(0);

  await page.reload();
  await page.getByLabel('What became of it').fill('Mended, thank you.');
  await page.getByRole('button', { name: 'Answer and close' }).click();
  await expect(page.getByText('All of it is answered.')).toBeVisible();

  await learner.reload();
  await expect(told).toContainText('Your report was answered.');
  await expect(told).toContainText('Mended, thank you.');
  await told.getByRole('link', { name: 'All you reported' }).click();
  await expect(report).toContainText('Mended, thank you.');
  await expect(report.getByText('new', { exact: true })).toBeVisible();
  await learner.goto('/');
  await told.getByRole('button', { name: 'Put the answer aside' }).press('Enter');
  await expect(told).toHaveCount(0);
  await learner.goto('/account');
  await learner.getByRole('link', { name: 'What you reported' }).click();
  await expect(report).toContainText('Mended, thank you.');
  await expect(report.getByText('new', { exact: true })).toHaveCount(0);
});
