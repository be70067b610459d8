import type { CardState } from './card-state';

/** After so many lapses more of the same will hardly help. */
const LEECH_LAPSES = 8;

/** Whether a card is forgotten again and again, and wants something done about it. */
export function isLeech({ lapses }: Pick<CardState, 'lapses'>): boolean {
  return lapses >= LEECH_LAPSES;
}
