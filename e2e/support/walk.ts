import type { Page } from '@playwright/test';
import { morning, nextMorning, setClock } from './clock';
import { answerCard, type Showing, showing } from './review';

interface Item extends Showing {
  readonly itemVersion: number;
  readonly seq: number;
  readonly showing: number;
  readonly draw: number;
  readonly stage: 'new' | 'review' | 'again';
  readonly title?: string;
}

/** Sends what the page itself would send. */
async function post<Reply>(page: Page, what: string, data: object): Promise<Reply> {
  const headers = { 'sec-fetch-site': 'same-origin' };
  const response = await page.request.post(`/api/review/${what}`, { data, headers });
  if (!response.ok()) throw new Error(`${what}: ${response.status()} ${await response.text()}`);
  return response.json();
}

/** Answers a card without its screen; how it is graded does not matter. */
async function dispose(page: Page, { cardId, kind, itemVersion, seq, showing, draw }: Item) {
  const about = { id: crypto.randomUUID(), cardId, itemVersion, seq };
  const shownMs = 1000;
  let grade = 4;
  if (kind !== 'flashcard') {
    const answer = { dontKnow: true };
    const reply = await post<{ marked: { proposed: number } }>(page, 'answer', {
      ...about,
      ...{ showing, draw, shownMs, answer },
    });
    grade = reply.marked.proposed;
  }
  await post(page, 'grade', { ...about, grade, shownMs, agoMs: 0 });
}

/** Answers so many new cards of today without their screens; the page has to be open. */
export async function answerUnseen(page: Page, count: number): Promise<void> {
  const headers = { 'sec-fetch-site': 'same-origin' };
  const data = { newPerDay: count };
  await page.request.post('/api/settings', { data, headers });
  for (let answered = 0; answered < count; ) {
    const { items } = await post<{ items: Item[] }>(page, 'next', { count: 10, exclude: [] });
    const fresh = items.filter(({ stage }) => stage === 'new');
    if (fresh.length === 0) throw new Error(`there are only ${answered} new cards`);
    for (const item of fresh) await dispose(page, item);
    answered += fresh.length;
  }
}

/** A new guest meets every kind within a few days. */
export function untilKind(page: Page, kind: Showing['kind']): Promise<Showing> {
  return until(page, `a ${kind}`, (item) => item.kind === kind);
}

export function untilDrill(page: Page, title: string): Promise<Showing> {
  return until(page, `“${title}”`, (item) => item.title === title);
}

/** Goes on until the next card is one that is wanted, over as many days as it takes, and opens it. */
async function until(
  page: Page,
  what: string,
  isWanted: (item: Item) => boolean,
): Promise<Showing> {
  await page.goto('/');
  for (let days = 0; days < 20; ) {
    const { items } = await post<{ items: Item[] }>(page, 'next', { count: 1, exclude: [] });
    const [item] = items;
    if (item && isWanted(item)) {
      await page.goto('/review');
      return (await showing(page))!;
    }
    if (item && item.stage !== 'again') await dispose(page, item);
    else {
      nextMorning();
      days++;
    }
  }
  throw new Error(`${what} did not come up in twenty days`);
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
