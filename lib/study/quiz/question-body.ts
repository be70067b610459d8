import type { Store } from '../../db/client';
import { type CardState, NEW_CARD } from '../../scheduling/card-state';
import { templateOf } from '../drill-problem';
import { bodyOf, type StudyBody } from '../item-body';

/** A card of which a drill shows no step: a quiz asks the whole question. */
export const UNFADED: CardState = { ...NEW_CARD, repetitions: Number.MAX_SAFE_INTEGER };

/** What an item asks in a quiz: a drill at the quiz's level, where its template has that. */
export async function bodyAtLevel(
  db: Store,
  stored: unknown,
  itemId: string,
  level: number | null,
): Promise<StudyBody> {
  const body = bodyOf(stored, itemId);
  if (body.kind !== 'drill' || level === null) return body;
  const { levels } = await templateOf(db, body);
  return levels.some((one) => one.level === level) ? { ...body, level } : body;
}
