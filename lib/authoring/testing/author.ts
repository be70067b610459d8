import type { Database } from '../../db/client';
import type { Author } from '../access/open-deck';
import { createDeck } from '../decks/create-deck';
import { beginItem } from '../drafts/save-draft';
import type { FlashcardForm, ItemForm } from '../items/item-form';
import { publishItem } from '../items/publish-item';

/** Noon of a day in March 2026, so many days after the first. */
export function noonOf(day: number): Date {
  return new Date(Date.parse('2026-03-01T12:00:00Z') + day * 86_400_000);
}

/** Makes an account, and gives it as somebody who asks. */
export async function newAuthor(db: Database, id: string): Promise<Author> {
  await db.user.create({ data: { id, name: id, email: `${id}@recurrent.example` } });
  return { userId: id, learnerId: id, links: [] };
}

export function taken<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** A deck of the author's, by its short name. */
export async function newDeck(db: Database, author: Author, title = 'My deck'): Promise<string> {
  return taken(await createDeck(db, author, { title, description: '' }, noonOf(0)));
}

/** Publishes a new item; gives its slug. */
export async function newItem(
  db: Database,
  author: Author,
  deck: string,
  form: ItemForm,
): Promise<string> {
  const slug = taken(await beginItem(db, author, { deck, kind: form.kind, now: noonOf(0) }));
  taken(await publishItem(db, author, { deck, slug, form, base: 0, note: '', now: noonOf(0) }));
  return slug;
}

export const FLASHCARD: FlashcardForm = {
  ...{ kind: 'flashcard', concepts: ['Gates'], front: 'What does $z_t$ do?', back: 'It mixes.' },
  ...{ answers: [], more: [], source: '' },
};

export const CHOICE: ItemForm = {
  ...{ kind: 'choice', concepts: [], prompt: 'Which one?', right: 1, explanation: 'So it is.' },
  options: [
    { text: 'this', why: 'It is not.' },
    { text: 'that', why: 'It is.' },
  ],
};

export const DRILL: ItemForm = {
  ...{ kind: 'drill', concepts: ['Steps'], level: 1 },
  formula: `---
title: One step
levels:
  1: { n: 2, d: 2 }
---
given W_x: matrix(n, d); b: vector(n); x_1: vector(d)
a_1 = W_x x_1 + b
ask a_1 to 3 decimals
`,
};
