import type { Store } from '../client';
import type { HintRow } from '../rows';

/** The hints that were given to a card as it stood at `seq`. */
export function hintsAt(db: Store, cardId: string, seq: number): Promise<HintRow[]> {
  return db.hint.findMany({ where: { cardId, seq } });
}

/** Notes that so many steps of a showing's solution were unveiled; never fewer than before. */
export async function noteHint(db: Store, { cardId, seq, showing, steps, at }: HintRow) {
  const place = { cardId, seq, showing };
  const before = await db.hint.findUnique({ where: { cardId_seq_showing: place } });
  if (before && before.steps >= steps) return;
  await db.hint.upsert({
    where: { cardId_seq_showing: place },
    create: { ...place, steps, at },
    update: { steps },
  });
}

/** Gives the hints to one learner's card to another's that has none at the same place. */
export async function rehomeHints(db: Store, fromCardId: string, cardId: string): Promise<void> {
  for (const hint of await db.hint.findMany({ where: { cardId: fromCardId } })) {
    await noteHint(db, { ...hint, cardId });
  }
}
