import { describe, expect, it } from 'vitest';
import { type Builder, createBuilder, graphOf } from '../build';
import type { NodeId } from '../graph';
import { run } from '../run';
import { constant } from '../sugar';
import { type Tensor, toNested } from '../tensor';
import {
  concatenatedInTime,
  meanOverTime,
  sequenceOf,
  shiftedInTime,
  sumOverTime,
} from './over-time';

describe('what is done over time', () => {
  const numbersOf = (build: (b: Builder) => NodeId) => {
    const b = createBuilder();
    const id = build(b);
    return toNested(run(graphOf(b), {}).get(id) as Tensor);
  };
  const steps = [
    [1, 2],
    [3, 4],
    [5, 9],
  ];

  it('shifts a sequence, adds it up and takes its mean', () => {
    const sequence = (b: Builder) =>
      sequenceOf(
        b,
        steps.map((step) => constant(b, step)),
      );
    expect(numbersOf((b) => shiftedInTime(b, sequence(b), 1))).toEqual([
      [0, 0],
      [1, 2],
      [3, 4],
    ]);
    expect(numbersOf((b) => shiftedInTime(b, sequence(b), -2))).toEqual([
      [5, 9],
      [0, 0],
      [0, 0],
    ]);
    expect(numbersOf((b) => sumOverTime(b, sequence(b)))).toEqual([9, 15]);
    expect(numbersOf((b) => meanOverTime(b, sequence(b)))).toEqual([3, 5]);
    expect(numbersOf((b) => concatenatedInTime(b, [sequence(b), constant(b, [[7, 8]])]))).toEqual([
      ...steps,
      [7, 8],
    ]);
  });
});
