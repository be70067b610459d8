import type { Page } from '@playwright/test';

const headers = { 'sec-fetch-site': 'same-origin' };

async function post<Reply>(page: Page, path: string, data: object): Promise<Reply> {
  const response = await page.request.post(path, { data, headers });
  if (!response.ok()) throw new Error(`${path}: ${response.status()} ${await response.text()}`);
  return response.json();
}

/** What an item's editor sends, see lib/authoring/items/item-form.ts. */
type Form = { readonly kind: string } & Readonly<Record<string, unknown>>;

export const flashcardForm = (front: string, back: string, answers: string[] = []): Form => ({
  ...{ kind: 'flashcard', concepts: ['Mine'], front, back, answers, more: [], source: '' },
});

export const clozeForm = (text: string): Form => ({
  ...{ kind: 'cloze', concepts: ['Mine'], text, extra: '', source: '' },
});

export const numericForm = (prompt: string, answer: string, unit: string): Form => ({
  ...{ kind: 'numeric', concepts: ['Mine'], prompt, answer, tolerance: '0.05', unit },
  explanation: 'Half of twenty-five.',
});

/** Makes an account whose only cards are these, in their order; gives the deck's name. */
export async function ownDeck(page: Page, forms: readonly Form[]): Promise<string> {
  // The first page hands out the guest's cookie, without which nobody signs up.
  await page.goto('/account');
  const email = `owner-${crypto.randomUUID()}@recurrent.example`;
  await post(page, '/api/account/sign-up', { email, password: 'four words are best' });
  const title = `Deck ${crypto.randomUUID()}`;
  const made = { title, description: 'Of my own.' };
  const { done: deck } = await post<{ done: string }>(page, '/api/teach/deck/create', made);
  for (const [place, form] of forms.entries()) {
    const item = { deck, slug: `item-${place}`, base: 0, form, note: '' };
    await post(page, '/api/teach/item/publish', item);
  }
  await post(page, '/api/decks/change', { name: deck, state: 'active' });
  for (const name of ['recurrent-neural-networks', 'matrix-arithmetic', 'networks-by-hand']) {
    await post(page, '/api/decks/change', { name, state: 'dropped' });
  }
  return deck;
}
