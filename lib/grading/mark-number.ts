import { within } from '../drills/interval';
import { exactPlaces } from '../drills/rounding';
import { ok, type Result } from '../result';
import { readNumber } from './read-number';
import { type Slip, slipOf } from './slips';

/** A question whose answer is one number. */
export interface AskedNumber {
  readonly answer: number;
  /** Half the breadth of what counts as right, in the answer's unit. */
  readonly tolerance: number;
  readonly unit?: string | undefined;
}

export interface MarkedNumber {
  readonly correct: boolean;
  /** What went wrong by hand, where the method seems right. */
  readonly slip: Slip | null;
  readonly grade: 1 | 3 | 4;
}

/** Marks a number as it was typed, with its unit or without; one that cannot be read says why. */
export function markNumber(asked: AskedNumber, typed: string): Result<MarkedNumber, string> {
  const read = readNumber(withoutUnit(typed, asked.unit));
  if (!read.ok) return read;
  const right = { value: asked.answer, tolerance: asked.tolerance };
  if (within(right, read.value)) return ok({ correct: true, slip: null, grade: 4 });
  const places = exactPlaces(asked.answer);
  const slip = slipOf([right], [read.value], [places]) ?? null;
  return ok({ correct: false, slip, grade: slip ? 3 : 1 });
}

function withoutUnit(typed: string, unit: string | undefined): string {
  const text = typed.trim();
  const isMeant = unit && text.toLowerCase().endsWith(unit.trim().toLowerCase());
  return isMeant ? text.slice(0, -unit.trim().length) : text;
}
