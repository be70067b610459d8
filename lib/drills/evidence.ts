import { disjoint, type Interval, within } from './interval';

/** A diagnosis is claimed only where it would fit by chance less often than this. */
export const CHANCE = 1 / 200;

/** The entries in which an answer is told apart from the right one. */
export function differingEntries(
  right: readonly Interval[],
  answer: readonly Interval[],
): readonly number[] {
  const differing: number[] = [];
  for (let entry = 0; entry < right.length; entry++) {
    const other = answer[entry];
    if (other && disjoint(right[entry] as Interval, other)) differing.push(entry);
  }
  return differing;
}

/**
 * Whether an answer is the right one but for the sign of a single entry. A slip of the hand leads there
 * as easily as any mistake of the head, so no misread is claimed for it.
 */
export function isSignSlip(right: readonly Interval[], answer: readonly Interval[]): boolean {
  const [entry, ...more] = differingEntries(right, answer);
  if (entry === undefined || more.length > 0) return false;
  const { value, tolerance } = right[entry] as Interval;
  return within({ value: -value, tolerance }, answer[entry]?.value ?? Number.NaN);
}

/**
 * How likely a wrong answer at random fits one of several candidates: their number times the volume
 * of the tolerance over the volume of plausible answers, over the entries in which the candidates
 * differ from the right answer (an entry that is right anyway speaks for none of them).
 *
 * @param units unit of each entry's place; an exact whole number counts as one of the whole numbers
 * @param spans breadth of the plausible answers of each entry
 */
export function chanceOf(
  candidates: number,
  intervals: readonly Interval[],
  entries: readonly number[],
  units: readonly number[],
  spans: readonly number[],
): number {
  return entries.reduce((chance, entry) => {
    const breadth = Math.max(2 * (intervals[entry]?.tolerance ?? 0), units[entry] ?? 1);
    return chance * Math.min(1, breadth / Math.max(spans[entry] ?? 1, breadth));
  }, candidates);
}

/** Plausible answers reach as far to both sides of zero as the right answer and the known mistakes. */
export function spansOf(answers: readonly (readonly Interval[])[]): number[] {
  const [first = []] = answers;
  return first.map((_, entry) => {
    const reach = answers.map((answer) => Math.abs(answer[entry]?.value ?? 0));
    return 2 * Math.max(...reach.filter(Number.isFinite));
  });
}
