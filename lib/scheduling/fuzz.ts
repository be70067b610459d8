import { hashOfText } from './hash-of-text';

/** A fuzz's place in its range is one of so many. */
export const FUZZ_PLACES = 10_000;

/** Days; a card that comes back sooner is never moved. */
export const SHORTEST_FUZZED = 3;

/** What every day of an interval adds to the range, by the stretch that the day lies in. */
const STRETCHES = [
  { from: 2.5, to: 7, factor: 0.15 },
  { from: 7, to: 20, factor: 0.1 },
  { from: 20, to: Number.POSITIVE_INFINITY, factor: 0.05 },
] as const;

/**
 * Where in its range the fuzz of a card's next answer lies, from 0 to FUZZ_PLACES - 1: the same however
 * often it is asked for, and another after every repetition.
 */
export function fuzzPlace(cardId: string, repetitions: number): number {
  return hashOfText(`${cardId} ${repetitions}`) % FUZZ_PLACES;
}

/**
 * By how many days a due day may be moved to either side: one, and 15 % of an interval's days between 2.5
 * and 7, 10 % of those between 7 and 20, 5 % of those beyond, after Anki (rslib, scheduler/states/fuzz.rs).
 *
 * @param interval days
 */
export function fuzzReach(interval: number): number {
  if (interval < SHORTEST_FUZZED) return 0;
  const reach = STRETCHES.reduce(
    (sum, { from, to, factor }) => sum + factor * Math.max(0, Math.min(interval, to) - from),
    1,
  );
  return Math.floor(reach);
}

/**
 * The days from an answer to its card's due day: the interval, moved within its reach.
 *
 * @param interval days
 * @param place of the fuzz in its range; null for none
 */
export function daysToDue(interval: number, place: number | null): number {
  if (place === null) return interval;
  const reach = fuzzReach(interval);
  return interval - reach + Math.floor((place * (2 * reach + 1)) / FUZZ_PLACES);
}
