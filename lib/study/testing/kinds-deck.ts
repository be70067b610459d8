import type { Database } from '../../db/client';
import { partId } from '../../db/part-id';

const BODIES = [
  {
    ...{ id: 'gap', kind: 'cloze', concepts: [], source: 'the book' },
    text: 'An {{c1::LSTM}} has a {{c2::forget::what for?}} gate.',
    extra: 'Since 1999.',
  },
  {
    ...{ id: 'term', kind: 'flashcard', concepts: [], front: 'Who forgets?', back: 'The gate.' },
    answers: ['forget gate', 'the gate'],
    more: [{ front: 'What does the gate do?', back: 'Forget.' }],
  },
  {
    ...{ id: 'number', kind: 'numeric', concepts: [], prompt: 'How many?' },
    ...{ answer: 12.5, tolerance: 0.05, unit: 'ms', explanation: 'Count them.' },
  },
] as const;

const PARTS: Readonly<Record<string, number>> = { cloze: 2, flashcard: 2 };

/** A deck in front of the others with an item of each kind that the small bank has not. */
export async function addKindsDeck(db: Database): Promise<void> {
  await db.deck.create({
    data: { id: 'kinds', name: 'kinds', title: 'Kinds', description: 'More.', position: -1 },
  });
  for (const [position, body] of BODIES.entries()) {
    for (let part = 1; part <= (PARTS[body.kind] ?? 1); part++) {
      const id = partId(`kinds/${body.id}`, part);
      await db.item.create({
        data: {
          ...{ id, part, deckId: 'kinds', kind: body.kind, position, version: 1 },
          versions: { create: { version: 1, hash: id, body } },
        },
      });
    }
  }
}
