import { expect, type Page } from '@playwright/test';

const password = 'four words are best';

/** Makes the page's guest an account. */
export async function signUp(page: Page): Promise<string> {
  const email = `teacher-${crypto.randomUUID()}@recurrent.example`;
  await page.goto('/account?new');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === '/');
  return email;
}

/** Does what an author's page would ask a route for. */
async function ask(page: Page, path: string, body: object): Promise<string> {
  const reply = await page.evaluate(
    async ([address, text]) => {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(address!, { method: 'POST', headers, body: text! });
      return (await response.json()) as { done: string };
    },
    [`/api/teach/${path}`, JSON.stringify(body)],
  );
  expect(reply).toHaveProperty('done');
  return reply.done;
}

const QUESTION = {
  ...{ kind: 'choice', concepts: ['Gates'], prompt: 'Which gate decides $z_t$?', right: 1 },
  options: [
    { text: 'the **reset** gate', why: 'It decides what of the past is looked at: $r_t$.' },
    { text: 'the **update** gate', why: 'It mixes the old state and the new.' },
    { text: 'the forget gate', why: 'That is of an LSTM.' },
  ],
  explanation: 'The new state is $h_t = (1 - z_t) h_{t-1} + z_t \\tilde{h}_t$.',
};

const CARD = {
  ...{ kind: 'flashcard', concepts: ['Gates'], back: 'It mixes old and new.', answers: [] },
  ...{ front: 'What does the update gate $z_t$ of a GRU do?', more: [], source: '' },
};

/** A deck of the page's own account with a card in two versions and a question; gives its short name. */
export async function writeDeck(page: Page): Promise<string> {
  await signUp(page);
  const deck = await ask(page, 'deck/create', {
    ...{ title: 'Gates, in my words', description: 'Cards for the seminar on $h_t$.' },
  });
  const publish = (slug: string, form: object, base: number, note = '') =>
    ask(page, 'item/publish', { deck, slug, form, base, note });
  await ask(page, 'item/begin', { deck, kind: 'flashcard' });
  await publish('flashcard', { ...CARD, back: 'It mixes.' }, 0);
  await publish('flashcard', CARD, 1, 'Says what it mixes');
  await ask(page, 'item/begin', { deck, kind: 'choice' });
  await publish('choice', QUESTION, 0);
  await ask(page, 'item/begin', { deck, kind: 'numeric' });
  await ask(page, 'deck/share', { deck, visibility: 'link', fresh: false });
  return deck;
}
