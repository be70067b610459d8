import type { Spread } from '../../db/repositories/card-figures';
import { LOWEST_EASE_FACTOR } from '../../scheduling/sm2';
import type { Bin } from './types';

/** Hundredths. */
const EASE_STEP = 10;
const HIGHEST = 300;

/** E-Factors in steps of a tenth, from the lowest there can be; the last bin is open. */
export function easeFactorBins(spread: readonly Spread[]): Bin[] {
  const edges: number[] = [];
  for (let from = LOWEST_EASE_FACTOR; from <= HIGHEST; from += EASE_STEP) edges.push(from);
  return binned(spread, edges, (from, to) => {
    const shown = (from / 100).toFixed(1);
    return to === null ? `${shown} or more` : `${shown} to ${((to - 1) / 100).toFixed(2)}`;
  });
}

/** Days: about twice as long each time, with the edges that people think in. */
const INTERVAL_EDGES = [1, 2, 4, 8, 15, 21, 31, 61, 91, 181, 366, 731];

/** Intervals in days, in bins that grow; the last is open. */
export function intervalBins(spread: readonly Spread[]): Bin[] {
  return binned(spread, INTERVAL_EDGES, (from, to) => {
    if (to === null) return `${from} days or more`;
    return to - from === 1 ? `${from} ${from === 1 ? 'day' : 'days'}` : `${from} to ${to - 1} days`;
  });
}

function binned(
  spread: readonly Spread[],
  edges: readonly number[],
  label: (from: number, to: number | null) => string,
): Bin[] {
  return edges.map((from, place) => {
    const to = edges[place + 1] ?? null;
    const within = spread.filter(({ value }) => value >= from && (to === null || value < to));
    const cards = within.reduce((sum, one) => sum + one.cards, 0);
    return { from, label: label(from, to), cards };
  });
}
