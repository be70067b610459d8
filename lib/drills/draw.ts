import type { Given, NumberSet } from '../formula/compiled';
import { sizeOf, type Tensor } from '../network/tensor';
import type { Random } from './random';

/** Tenths are drawn as whole numbers and divided once, so that 0.3 is the double nearest to 0.3. */
const TENTHS = steps(-9, 9).map((tenths) => tenths / 10);
const SMALL_INTEGERS = [-3, -2, -1, 0, 1, 2, 3];

/** Draws the numbers of one given from its set. */
export function draw(given: Given, random: Random): Tensor {
  const { shape } = given;
  const data = new Float64Array(sizeOf(shape));
  if (isDistribution(given.set)) {
    const width = shape.at(-1) ?? 1;
    for (let start = 0; start < data.length; start += width) {
      data.set(
        given.set.kind === 'onehot' ? oneHot(width, random) : distribution(width, random),
        start,
      );
    }
  } else if (given.set.kind === 'orthogonal') {
    data.set(orthogonal(shape[0] ?? 1, random));
  } else {
    const values = valuesOf(given);
    for (let entry = 0; entry < data.length; entry++) data[entry] = random.pick(values);
    if (given.symmetric) mirror(data, shape[0] ?? 1);
  }
  return { shape, data };
}

function isDistribution(set: NumberSet): boolean {
  return set.kind === 'stochastic' || set.kind === 'probability' || set.kind === 'onehot';
}

/** The numbers an entry of the given may be. */
function valuesOf({ set, nonZero, role }: Given): readonly number[] {
  const all = entriesOf(set, role);
  // An initial state of zero silences whatever it meets, so states and weights avoid it by default.
  return nonZero || set.kind === 'default' ? all.filter((value) => value !== 0) : all;
}

function entriesOf(set: NumberSet, role: Given['role']): readonly number[] {
  if (set.kind === 'values') return set.values;
  if (set.kind === 'labels') return steps(0, set.classes - 1);
  if (set.kind === 'range') {
    const count = Math.round((set.to - set.from) / set.step);
    // Multiplying out and rounding keeps 0.1 + 0.2 from becoming 0.30000000000000004.
    return steps(0, count).map((index) => Number((set.from + index * set.step).toFixed(10)));
  }
  return role === 'input' ? SMALL_INTEGERS : TENTHS;
}

function steps(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function oneHot(size: number, random: Random): number[] {
  const hot = random.integer(0, size - 1);
  return steps(0, size - 1).map((index) => (index === hot ? 1 : 0));
}

/** Positive twentieths that sum to 1, every way to split them equally likely. */
function distribution(size: number, random: Random): number[] {
  const total = Math.max(20, 2 * size);
  const free = steps(1, total - 1);
  const cuts = steps(2, size).map(() => free.splice(random.integer(0, free.length - 1), 1)[0] ?? 0);
  const ends = [...cuts.sort((a, b) => a - b), total];
  return ends.map((end, part) => (end - (ends[part - 1] ?? 0)) / total);
}

/** A rotation by an angle of a Pythagorean triangle, or a signed permutation where there is no 2x2. */
function orthogonal(size: number, random: Random): Float64Array {
  const data = new Float64Array(size * size);
  if (size === 2) {
    const [cos, sin] = random.pick([
      [0.6, 0.8],
      [0.8, 0.6],
      [0.28, 0.96],
      [0.96, 0.28],
    ] as const);
    const turn = random.pick([1, -1]);
    const flip = random.pick([1, -1]);
    data.set([cos, -turn * sin, flip * turn * sin, flip * cos]);
    return data;
  }
  const free = steps(0, size - 1);
  for (let row = 0; row < size; row++) {
    const [column] = free.splice(random.integer(0, free.length - 1), 1);
    data[row * size + (column ?? 0)] = random.pick([1, -1]);
  }
  return data;
}

function mirror(data: Float64Array, size: number): void {
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < row; column++) {
      data[row * size + column] = data[column * size + row] ?? 0;
    }
  }
}
