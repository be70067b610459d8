/** A group of intervals that answers are counted by; `from` and `to` are days, both included. */
export interface Band {
  readonly band: number;
  readonly from: number;
  readonly to: number;
}

/** Answers to cards that were not due: they leave the schedule alone. */
export const PRACTICE = -2;
/** Answers that came again on the day of one that counted. */
export const REPEAT = -1;
/** First answers of a card. */
export const FIRST = 0;

/** The bands of interval, the one that a card had when it was asked. */
export const BANDS: readonly Band[] = [
  { band: 1, from: 0, to: 1 },
  { band: 2, from: 2, to: 6 },
  { band: 3, from: 7, to: 20 },
  { band: 4, from: 21, to: 59 },
  { band: 5, from: 60, to: 179 },
  { band: 6, from: 180, to: 364 },
  { band: 7, from: 365, to: Number.POSITIVE_INFINITY },
];

/** From this interval on, in days, a card is called mature, as users of other programs know it. */
export const MATURE = 21;
