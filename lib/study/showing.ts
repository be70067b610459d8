import { createHmac } from 'node:crypto';
import { secret } from '../db/secret';
import { createRandom } from '../drills/random';

/** So many draws of numbers stand ready for a showing; which one is shown may be chosen among them. */
export const DRAWS = 8;

/** A card as it is shown once. */
export interface ShowingPlace {
  readonly cardId: string;
  readonly seq: number;
  /** How often the card was marked at this `seq` before, so that whoever has seen the solution and
   * comes back gets other numbers. */
  readonly showing: number;
  /** Which of the draws that stand ready, from 0. */
  readonly draw: number;
}

/**
 * The seed of a showing's numbers and of its options' order: 32 bits that only this server can compute,
 * so that it need not be stored before the answer and cannot be guessed by whoever knows the ids.
 */
export function showingSeed({ cardId, seq, showing, draw }: ShowingPlace): number {
  return createHmac('sha256', secret())
    .update(`showing:${cardId}:${seq}:${showing}:${draw}`)
    .digest()
    .readUInt32BE();
}

/** A shuffled order of `count` places: the first entry is the place of what is shown first. */
export function shuffled(count: number, seed: number): number[] {
  const random = createRandom(seed);
  const order = Array.from({ length: count }, (_, place) => place);
  for (let last = count - 1; last > 0; last--) {
    const other = random.integer(0, last);
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}
