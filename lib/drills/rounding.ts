import type { Rounding } from '../formula/compiled';

/** The most decimals a value is ever shown with. */
const MOST_PLACES = 9;

/**
 * How many decimals an asked value is rounded to in this draw.
 * "To 3 figures" counts from the largest entry, so that all entries of a vector share one place.
 */
export function placesOf(rounding: Rounding, values: ArrayLike<number>): number {
  if (rounding.kind === 'decimals') return rounding.places;
  if (rounding.kind === 'exact') return Math.max(...Array.from(values, exactPlaces), 0);
  const largest = Math.max(...Array.from(values, Math.abs));
  const magnitude = largest > 0 ? Number(largest.toExponential().split('e')[1]) : 0;
  return Math.min(MOST_PLACES, Math.max(0, rounding.count - 1 - magnitude));
}

/** The decimals that write a value out, up to nine: 2 for 0.25. */
export function exactPlaces(value: number): number {
  const text = value.toFixed(MOST_PLACES).replace(/0+$/, '');
  return text.length - text.indexOf('.') - 1;
}

/** The unit of a place: 0.001 for 3. */
export function unitOf(places: number): number {
  return Number(`1e-${places}`);
}

/** Whether a value rounded to a place still shows two significant figures. */
export function showsTwoFigures(value: number, places: number): boolean {
  return Math.abs(Math.round(value / unitOf(places))) >= 10;
}
