/**
 * How well an answer was recalled, in Wozniak's words: 5 perfect, 4 correct after a hesitation, 3 correct
 * with serious difficulty, 2 incorrect but easily recalled when seen, 1 incorrect but remembered when
 * seen, 0 complete blackout.
 */
export type Grade = 0 | 1 | 2 | 3 | 4 | 5;

export const GRADES: readonly Grade[] = [0, 1, 2, 3, 4, 5];

export function isGrade(value: number): value is Grade {
  return Number.isInteger(value) && value >= 0 && value <= 5;
}
