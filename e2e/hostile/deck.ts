import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { folder } from '../support/place';
import { CORPUS } from './corpus';
import { ALL, DECK, items, templates } from './items';

const AT = '2026-03-01T00:00:00.000+00:00';

type Row = Readonly<Record<string, unknown>>;

/** Does something to the server's database in one transaction, past everything that would refuse it. */
function write(work: (db: Sqlite.Database, insert: (table: string, row: Row) => void) => void) {
  const db = new Sqlite(join(folder, 'recurrent.db'), { timeout: 5_000 });
  const insert = (table: string, row: Row) => {
    const names = Object.keys(row);
    const columns = names.map((name) => `"${name}"`).join(', ');
    // A worker that starts again after a failure finds it there.
    db.prepare(
      `INSERT OR IGNORE INTO "${table}" (${columns}) VALUES (${names.map(() => '?').join(', ')})`,
    ).run(Object.values(row));
  };
  db.transaction(() => work(db, insert))();
  db.close();
}

/** A public deck whose every text is hostile. */
export function makeHostileDeck(): void {
  // Neither could hold a zero, see lib/authoring/decks/deck-form.ts.
  const long = CORPUS.join(' ').replaceAll('\u0000', '');
  write((db, insert) => {
    db.prepare('UPDATE Deck SET withdrawn = 0 WHERE id = ?').run(DECK);
    const about = { title: long, description: long, position: 950, source: 'made' };
    insert('Deck', { id: DECK, name: DECK, ...about, visibility: 'public' });
    insert('Concept', { id: DECK, title: long, summary: long, madeFor: DECK });
    for (const [position, text] of CORPUS.entries()) {
      const statements = [{ text, concepts: [], note: text }];
      const body = JSON.stringify({ concepts: [DECK], lead: text, statements });
      insert('Note', { deckId: DECK, position, heading: text, body });
    }
    for (const { id, text } of templates()) {
      insert('TemplateVersion', { templateId: id, version: 1, hash: id, text });
    }
    for (const [position, body] of items().entries()) {
      const id = `${DECK}/${body.id}`;
      insert('Item', { id, deckId: DECK, kind: body.kind, position, version: 1 });
      insert('ItemVersion', { itemId: id, version: 1, hash: id, body: JSON.stringify(body) });
      insert('ItemConcept', { itemId: id, conceptId: DECK, position: 0 });
    }
  });
}

export function removeHostileDeck(): void {
  write((db) => db.prepare('UPDATE Deck SET withdrawn = 1 WHERE id = ?').run(DECK));
}

/**
 * Gives the deck to an account, which gets a hostile name and address, and with it everything that
 * others say there: who works on it, what learners report and are answered, an earlier version, a draft,
 * and files.
 */
export function giveHostileDeck(email: string): void {
  write((db, insert) => {
    const owner = db.prepare('SELECT id FROM User WHERE email = ?').pluck().get(email) as string;
    db.prepare('UPDATE Deck SET ownerId = ? WHERE id = ?').run(owner, DECK);
    db.prepare('UPDATE User SET name = ?, email = ? WHERE id = ?').run(
      ALL,
      `${ALL} ${owner}`,
      owner,
    );
    const learner = { id: owner, userId: owner, zone: 'UTC', settings: '{}' };
    insert('Learner', { ...learner, createdAt: AT, lastAnswerAt: AT });
    for (const [at, text] of CORPUS.entries()) {
      const id = `${DECK}-${at}`;
      insert('User', { id, name: text, email: `${text}-${at}`, emailVerified: 0, updatedAt: AT });
      insert('Collaborator', { deckId: DECK, userId: id, at: AT });
      const said = {
        learnerId: owner,
        itemId: `${DECK}/choice-${at}`,
        itemVersion: 1,
        text,
        at: AT,
      };
      const answered = at % 2 === 0 ? { resolution: text, resolvedAt: AT } : {};
      insert('Report', { id, ...said, kind: 'problem', ...answered });
      insert('Media', { hash: id, type: 'text/html', bytes: Buffer.from(text), size: 1, at: AT });
      // No name of a file has a slash in it, and a package that had one would be refused.
      if (!/[/\\]/.test(text)) insert('DeckMedia', { deckId: DECK, name: text, hash: id });
    }
    const card = `${DECK}/flashcard-all`;
    const body = JSON.stringify({ ...items()[0]!, front: `${ALL}\n\nAnd more.` });
    const written = { authorId: owner, createdAt: AT, note: ALL };
    insert('ItemVersion', { itemId: card, version: 2, hash: 'second', body, ...written });
    db.prepare('UPDATE Item SET version = 2 WHERE id = ?').run(card);
    const [side, short] = [{ front: ALL, back: ALL }, ALL.slice(0, 500)];
    const form = { kind: 'flashcard', concepts: [short], ...side, answers: [short], more: [side] };
    const draft = { userId: owner, deckId: DECK, slug: 'draft', version: 0, at: AT };
    insert('Draft', { ...draft, body: JSON.stringify({ ...form, source: ALL }) });
  });
}
