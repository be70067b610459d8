import { createNumbers } from './numbers';

export type CellName = 'lstm' | 'gru';

export const GATES: Readonly<Record<CellName, readonly string[]>> = {
  lstm: ['i', 'f', 'g', 'o'],
  gru: ['z', 'r', 'h'],
};

/** One gate's weights, row by row. */
export interface GateWeights {
  readonly W: Float64Array;
  readonly U: Float64Array;
  readonly b: Float64Array;
}

/** A cell of H hidden values that reads as many, with its weights and a step's inputs. */
export interface StepNumbers {
  readonly cell: CellName;
  readonly size: number;
  readonly gates: readonly GateWeights[];
  readonly x: Float64Array;
  readonly h: Float64Array;
  readonly c: Float64Array;
}

/** One way to compute a step from `numbers`' x, h and c; `h` is the new hidden state. */
export interface StepRun {
  run(): void;
  h(): ArrayLike<number>;
}

export function stepNumbers(cell: CellName, size: number): StepNumbers {
  const numbers = createNumbers();
  const gates = GATES[cell].map(() => ({
    W: numbers(size * size),
    U: numbers(size * size),
    b: numbers(size),
  }));
  return { cell, size, gates, x: numbers(size), h: numbers(size), c: numbers(size) };
}
