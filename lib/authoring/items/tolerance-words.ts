import { readNumber } from '../../grading/read-number';

/** The decimals that a number was typed with, so that an edge is shown to as many. */
function decimalsOf(text: string): number {
  return /[.,](\d+)/.exec(text)?.[1]?.length ?? 0;
}

/**
 * What a tolerance means, in words: "From 0.116 to 0.124 counts." Null as long as the two can't be read.
 *
 * @param answer the key, as typed
 * @param tolerance half the breadth of what counts, as typed; empty for none
 */
export function toleranceWords(answer: string, tolerance: string, unit: string): string | null {
  const key = readNumber(answer);
  const half = tolerance.trim() === '' ? { ok: true as const, value: 0 } : readNumber(tolerance);
  if (!key.ok || !half.ok || half.value < 0) return null;
  const behind = unit.trim() === '' ? '' : ` ${unit.trim()}`;
  if (half.value === 0) return `Only ${answer.trim()}${behind} counts.`;
  const decimals = Math.max(decimalsOf(answer), decimalsOf(tolerance));
  const shown = (value: number) => String(Number(value.toFixed(Math.min(decimals + 2, 15))));
  return `From ${shown(key.value - half.value)} to ${shown(key.value + half.value)}${behind} counts.`;
}
