/** How a learner's last answers about a concept went. */
export interface Standing {
  readonly answers: number;
  /** Of those, the ones graded under 3. */
  readonly wrong: number;
}

/**
 * The share of wrong answers that is to be expected of the next ones: the mean of the posterior under a
 * uniform prior (Laplace's rule of succession), so that one wrong answer of one says less than five of six.
 */
export function weakness({ answers, wrong }: Standing): number {
  return (wrong + 1) / (answers + 2);
}

/** So many answers are looked at before a concept is said to be failed. */
const FEWEST = 3;

/** Whether a learner is failing a concept: more is wrong than right. */
export function isFailing({ answers, wrong }: Standing): boolean {
  return answers >= FEWEST && wrong * 2 > answers;
}
