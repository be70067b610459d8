import type { Store } from '../../db/client';
import { insertEntries } from '../../db/repositories/bulk';
import { noteAnswer } from '../../db/repositories/learners';
import { cardsByIds, setDueDays } from '../../db/repositories/plans';
import type { LearnerRow } from '../../db/rows';
import type { Day } from '../../scheduling/day';
import { step } from '../../scheduling/fold';
import { stateOf } from '../card-row';
import { inOrder, later } from '../order';
import type { Settings } from '../settings';

/** Cards moved together; SQLite takes so many names at once, and more would be much memory. */
const AT_ONCE = 1000;

interface Mover {
  readonly learner: LearnerRow;
  readonly settings: Settings;
  readonly day: Day;
  readonly now: Date;
}

/**
 * Gives cards other due days and writes down for each that a plan did so. To be called within a
 * transaction.
 *
 * @param prefix of the entries' ids, by which the plan finds them again
 */
export async function moveCards(
  db: Store,
  { learner, settings, day, now }: Mover,
  moves: readonly { readonly cardId: string; readonly due: Day }[],
  {
    prefix,
    why,
  }: { readonly prefix: string; readonly why: 'catch-up' | 'vacation' | 'taken-back' },
): Promise<void> {
  const at = inOrder(now, learner);
  for (let first = 0; first < moves.length; first += AT_ONCE) {
    const some = new Map(
      moves.slice(first, first + AT_ONCE).map((move) => [move.cardId, move.due]),
    );
    const cards = await cardsByIds(db, [...some.keys()]);
    const entries = cards.map((card) => {
      const before = stateOf(card);
      const due = some.get(card.id)!;
      return {
        ...{ id: `${prefix}/${card.id}/${card.seq + 1}`, itemId: card.itemId, seq: card.seq + 1 },
        ...{ kind: 'set-due', at, day, grade: null, repeat: false, shownMs: null },
        ...{ answer: { due, why }, before, after: step(before, { kind: 'set-due', due }) },
      };
    });
    const { algorithm, version } = settings;
    const shared = { learnerId: learner.id, algorithm, settingsVersion: version };
    await insertEntries(db, shared, entries);
    const places = cards.map(({ id, seq }) => ({ cardId: id, seq, due: some.get(id)! }));
    const moved = await setDueDays(db, places);
    if (moved !== cards.length)
      throw new Error('A card moved inside a transaction that had read it.');
  }
  if (moves.length > 0) await noteAnswer(db, learner.id, later(at, learner));
}
