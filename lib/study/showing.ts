import { createHmac } from 'node:crypto';
import { secret } from '../db/secret';
import { createRandom } from '../drills/random';

/**
 * The seed of a showing's numbers and of its options' order: 32 bits that only this server can compute,
 * so that it need not be stored before the answer and cannot be guessed by whoever knows the ids.
 *
 * @param showing how often the card was marked at this `seq` before, so that whoever has seen the
 *   solution and comes back gets other numbers
 */
export function showingSeed(cardId: string, seq: number, showing: number): number {
  return createHmac('sha256', secret())
    .update(`showing:${cardId}:${seq}:${showing}`)
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
