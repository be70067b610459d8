import { join } from 'node:path';
import { type APIRequestContext, request as requests } from '@playwright/test';
import Sqlite from 'better-sqlite3';
import { address, folder } from '../support/place';
import { ACTORS, type ActorName, TITLE } from './table';

const PASSWORD = 'four words are best';
export const LINK = 'link-of-the-guarded-deck';

export type People = Readonly<Record<ActorName, APIRequestContext>>;

export function database(): Sqlite.Database {
  return new Sqlite(join(folder, 'recurrent.db'), { timeout: 5_000 });
}

/** Somebody's browser, as far as requests go: cookies of its own, and what it sends comes from our pages. */
export function browser(): Promise<APIRequestContext> {
  const extraHTTPHeaders = { 'sec-fetch-site': 'same-origin' };
  return requests.newContext({ baseURL: address, extraHTTPHeaders });
}

/** Accounts and guests for each of the table's actors, and a deck that is shared by link. */
export async function people(): Promise<People> {
  const run = crypto.randomUUID().slice(0, 8);
  const emailOf = (name: string) => `${name}-${run}@recurrent.example`;
  const entries = await Promise.all(ACTORS.map(async (name) => [name, await browser()] as const));
  const all = Object.fromEntries(entries) as Record<ActorName, APIRequestContext>;
  for (const name of ['owner', 'collaborator', 'other', 'holder'] as const) {
    await all[name].get('/');
    const data = { email: emailOf(name), password: PASSWORD };
    const made = await all[name].post('/api/account/sign-up', { data });
    if (!made.ok()) throw new Error(await made.text());
  }
  await all.guest.get('/');
  makeDeck(emailOf('owner'), emailOf('collaborator'));
  const taken = await all.holder.post('/api/decks/take-up', {
    data: { deck: 'guarded', link: LINK },
  });
  if (!taken.ok()) throw new Error(`take-up: ${taken.status()} ${await taken.text()}`);
  return all;
}

/** Rows as the app writes them: what is tested is who may go on with them. */
function makeDeck(owner: string, collaborator: string): void {
  const db = database();
  const idOf = (email: string) =>
    db.prepare('SELECT id FROM User WHERE email = ?').pluck().get(email) as string;
  const at = '2026-03-01T00:00:00.000+00:00';
  const [ownerId, collaboratorId] = [idOf(owner), idOf(collaborator)];
  const body = {
    kind: 'flashcard',
    id: 'one',
    concepts: ['guarded'],
    front: 'Front',
    back: 'Back',
  };
  db.prepare(
    `INSERT INTO Deck (id, name, title, description, position, source, ownerId, visibility, link, createdAt)
     VALUES ('guarded', 'guarded', '${TITLE}', '', 900, 'made', ?, 'link', ?, ?)`,
  ).run(ownerId, LINK, at);
  db.prepare('INSERT INTO Collaborator (deckId, userId, at) VALUES (?, ?, ?)').run(
    'guarded',
    collaboratorId,
    at,
  );
  db.exec(`
    INSERT INTO Concept (id, title, summary, madeFor) VALUES ('guarded', 'Guarded', '', 'guarded');
    INSERT INTO Item (id, deckId, kind, position, version) VALUES ('guarded/one', 'guarded', 'flashcard', 0, 1);
    INSERT INTO ItemConcept (itemId, conceptId, position) VALUES ('guarded/one', 'guarded', 0);`);
  db.prepare('INSERT INTO ItemVersion (itemId, version, hash, body) VALUES (?, 1, ?, ?)').run(
    ...['guarded/one', 'hash', JSON.stringify(body)],
  );
  db.close();
}
