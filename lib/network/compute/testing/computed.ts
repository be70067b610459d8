import { expect } from 'vitest';
import { computeJson } from '../compute';
import type { Rows } from './random-input';

export interface Output {
  readonly h: Rows;
  readonly c?: Rows;
  readonly gates?: Record<string, number[]>[];
  readonly y?: Rows;
  readonly loss: number;
  readonly gradient: Record<string, unknown>;
  /** Of CTC. */
  readonly value: number;
}

/** What compute gives for an input, as its reader gets it: through JSON. */
export function computed(input: unknown): Output {
  const result = computeJson(JSON.stringify(input));
  if (!result.ok) throw new Error(result.error);
  return JSON.parse(JSON.stringify(result.value)) as Output;
}

/**
 * Holds every number of a value to that of another, in the order of their keys: to within the
 * tolerance, relative where they are over 1.
 */
export function expectClose(actual: unknown, expected: unknown, tolerance: number): void {
  const [got, wanted] = [numbersOf(actual), numbersOf(expected)];
  expect(got.length).toBe(wanted.length);
  for (const [at, number] of wanted.entries()) {
    const off = Math.abs((got[at] as number) - number);
    expect(off).toBeLessThan(tolerance * Math.max(1, Math.abs(number)));
  }
}

function numbersOf(value: unknown): number[] {
  return typeof value === 'number' ? [value] : Object.values(value as object).flatMap(numbersOf);
}
