import type { CardState } from '../scheduling/card-state';
import { fuzzPlace } from '../scheduling/fuzz';
import type { Settings } from './settings';

/** Where in its range the fuzz of a card's next answer lies; null for a learner who has none. */
export function fuzzOf(
  { fuzz }: Pick<Settings, 'fuzz'>,
  cardId: string,
  { repetitions }: Pick<CardState, 'repetitions'>,
): number | null {
  return fuzz ? fuzzPlace(cardId, repetitions) : null;
}
