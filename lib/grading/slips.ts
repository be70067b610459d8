import { type Interval, within } from '../drills/interval';

/** A mistake of the hand, not of the head. */
export interface Slip {
  readonly kind: string;
  readonly message: string;
}

/**
 * The slip that explains a wrong answer, if one does: every entry is right or is wrong in that way.
 *
 * @param right the right intervals, entry by entry
 * @param typed the learner's numbers
 * @param places decimals asked for each entry
 */
export function slipOf(
  right: readonly Interval[],
  typed: readonly number[],
  places: readonly number[],
): Slip | undefined {
  const wrong = right.flatMap((interval, entry) =>
    within(interval, typed[entry] ?? NaN) ? [] : [entry],
  );
  const all = (fits: (interval: Interval, number: number, place: number) => boolean) =>
    wrong.every((entry) =>
      fits(right[entry] as Interval, typed[entry] as number, places[entry] ?? 0),
    );
  if (all(({ value, tolerance }, number) => within({ value: -value, tolerance }, number))) {
    return { kind: 'slip:sign', message: signMessage(wrong.length, right.length) };
  }
  if (all(roundedEarly)) {
    return {
      kind: 'slip:rounded-early',
      message: 'The method is right; a value was rounded too early or to too few decimals.',
    };
  }
  if (all(({ value }, number, place) => digitsSwapped(value, number, place))) {
    return {
      kind: 'slip:digits-swapped',
      message: 'Two digits next to each other changed places.',
    };
  }
  if (all(({ value, tolerance }, number) => pointMoved(value, tolerance, number))) {
    return {
      kind: 'slip:decimal-point',
      message: 'The digits are right, the decimal point is not.',
    };
  }
  if (right.length > 1 && isReordered(right, typed)) {
    return { kind: 'slip:order', message: 'The right numbers stand in the wrong places.' };
  }
  if (right.length >= 3 && wrong.length === 1) {
    return {
      kind: 'slip:one-entry',
      message: 'All entries but one are right: compute that one again.',
    };
  }
  return undefined;
}

function signMessage(wrong: number, entries: number): string {
  if (entries === 1) return 'The size is right, the sign is not.';
  return wrong === 1
    ? 'One entry has the right size and the wrong sign.'
    : 'The sizes are right, the signs are not.';
}

/** Right to one or two decimals fewer than asked, but not to none. */
function roundedEarly({ value, tolerance }: Interval, typed: number, places: number): boolean {
  if (places === 0) return false;
  const coarser = [places - 1, places - 2].filter((fewer) => fewer > 0);
  const isCoarse = coarser.some((fewer) => Number(value.toFixed(fewer)) === typed && typed !== 0);
  return isCoarse || Math.abs(typed - value) <= 4 * tolerance;
}

function digitsSwapped(value: number, typed: number, places: number): boolean {
  const want = Math.abs(value).toFixed(places);
  const have = Math.abs(typed).toFixed(places);
  if (want.length !== have.length || value < 0 !== typed < 0) return false;
  const digits = want.replace('.', '');
  const other = have.replace('.', '');
  return [...digits].some((digit, at) => {
    const next = digits[at + 1];
    if (next === undefined || next === digit) return false;
    return other === digits.slice(0, at) + next + digit + digits.slice(at + 2);
  });
}

function pointMoved(value: number, tolerance: number, typed: number): boolean {
  return [0.01, 0.1, 10, 100].some((factor) =>
    within({ value: value * factor, tolerance: tolerance * factor }, typed),
  );
}

function isReordered(right: readonly Interval[], typed: readonly number[]): boolean {
  const free = [...typed];
  return right.every((interval) => {
    const at = free.findIndex((number) => within(interval, number));
    if (at >= 0) free.splice(at, 1);
    return at >= 0;
  });
}
