/** A card as SM-2 sees it; `ease` in hundredths. */
export interface Scheduled {
  readonly ease: number;
  readonly repetitions: number;
  readonly interval: number;
  /** Days since the first. */
  readonly due: number;
}

const unseen: Scheduled = { ease: 250, repetitions: 0, interval: 0, due: 0 };

/**
 * SM-2 as published (Wozniak 1990), written here once more and without the app's: what a counted
 * answer of grade `q` on day `day` makes of a card.
 */
export function sm2(card: Scheduled | undefined, q: number, day: number): Scheduled {
  const { ease, repetitions, interval } = card ?? unseen;
  if (q < 3) return { ease, repetitions: 0, interval: 1, due: day + 1 };
  const next = Math.max(130, ease + 10 - (5 - q) * (8 + (5 - q) * 2));
  const n = repetitions + 1;
  const days = n === 1 ? 1 : n === 2 ? 6 : Math.ceil((interval * next) / 100);
  return { ease: next, repetitions: n, interval: days, due: day + days };
}
