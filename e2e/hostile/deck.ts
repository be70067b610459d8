import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { folder } from '../support/place';
import { CORPUS } from './corpus';

export const DECK = 'hostile';

/** What of a bank's item is authored, with a hostile text in each field. */
function items(): readonly Record<string, unknown>[] {
  return CORPUS.flatMap((text, i) => {
    const named = (kind: string) => ({ id: `${kind}-${i}`, kind, concepts: [DECK] });
    const options = [0, 1, 2].map((at) => ({
      text: `${text} ${at}`,
      correct: at === 0,
      why: text,
    }));
    return [
      { ...named('flashcard'), front: text, back: text, source: text },
      { ...named('choice'), prompt: text, options, explanation: text },
      { ...named('numeric'), prompt: text, answer: 1, tolerance: 0, unit: text, explanation: text },
      { ...named('cloze'), text: `${text} {{c1::${text}}}`, extra: text, source: text },
    ];
  });
}

/** A public deck whose every text is hostile, written past everything that would refuse it. */
export function makeHostileDeck(): number {
  const db = new Sqlite(join(folder, 'recurrent.db'), { timeout: 5_000 });
  const insert = (table: string, row: Record<string, unknown>) => {
    const names = Object.keys(row);
    const columns = names.map((name) => `"${name}"`).join(', ');
    db.prepare(
      `INSERT OR IGNORE INTO "${table}" (${columns}) VALUES (${names.map(() => '?').join(', ')})`,
    ).run(Object.values(row));
  };
  const all = items();
  const long = CORPUS.join(' ');
  // A worker that starts again after a failure finds it there.
  db.transaction(() => {
    db.prepare('UPDATE Deck SET withdrawn = 0 WHERE id = ?').run(DECK);
    const about = { title: long, description: long, position: 950, source: 'made' };
    insert('Deck', { id: DECK, name: DECK, ...about, visibility: 'public' });
    insert('Concept', { id: DECK, title: long, summary: long, madeFor: DECK });
    for (const [position, text] of CORPUS.entries()) {
      const statements = [{ text, concepts: [], note: text }];
      const body = JSON.stringify({ concepts: [DECK], lead: text, statements });
      insert('Note', { deckId: DECK, position, heading: text, body });
    }
    for (const [position, body] of all.entries()) {
      const id = `${DECK}/${body.id}`;
      insert('Item', { id, deckId: DECK, kind: body.kind, position, version: 1 });
      insert('ItemVersion', { itemId: id, version: 1, hash: id, body: JSON.stringify(body) });
      insert('ItemConcept', { itemId: id, conceptId: DECK, position: 0 });
    }
  })();
  db.close();
  return all.length;
}

export function removeHostileDeck(): void {
  const db = new Sqlite(join(folder, 'recurrent.db'), { timeout: 5_000 });
  db.prepare('UPDATE Deck SET withdrawn = 1 WHERE id = ?').run(DECK);
  db.close();
}
