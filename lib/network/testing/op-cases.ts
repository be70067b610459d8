import fc from 'fast-check';
import type { Attributes, OpName } from '../graph';
import { type Shape, sizeOf, type Tensor } from '../tensor';

/** An op with inputs it can take, for tests that go over all ops. */
export interface OpCase {
  readonly op: OpName;
  readonly inputs: readonly Tensor[];
  readonly attributes: Attributes;
}

const side = fc.integer({ min: 1, max: 5 });
const shape: fc.Arbitrary<Shape> = fc.oneof(fc.constant([]), fc.tuple(side), fc.tuple(side, side));
const vectorOrMatrix: fc.Arbitrary<Shape> = fc.oneof(fc.tuple(side), fc.tuple(side, side));

/** Entries of either sign, at least 0.1 away from 0, where relu has its kink. */
const entry = fc
  .tuple(fc.integer({ min: 100, max: 1500 }), fc.boolean())
  .map(([size, negative]) => (negative ? -size : size) / 1000);
const positive = fc.integer({ min: 300, max: 2500 }).map((size) => size / 1000);

function tensor(of: Shape, entries: fc.Arbitrary<number> = entry): fc.Arbitrary<Tensor> {
  const size = sizeOf(of);
  return fc
    .array(entries, { minLength: size, maxLength: size })
    .map((data) => ({ shape: of, data: Float64Array.from(data) }));
}

type Plan = fc.Arbitrary<{
  shapes: readonly Shape[];
  attributes?: Attributes;
  entries?: fc.Arbitrary<number>;
}>;

const one = (shapes: fc.Arbitrary<Shape>, entries?: fc.Arbitrary<number>): Plan =>
  shapes.map((first) => ({ shapes: [first], entries }));
const two = (shapes: fc.Arbitrary<Shape>): Plan =>
  shapes.map((first) => ({ shapes: [first, first] }));
const reduced: Plan = fc
  .tuple(vectorOrMatrix, fc.constantFrom(undefined, 0, 1))
  .map(([first, axis]) => ({
    shapes: [first],
    attributes: axis === undefined || axis >= first.length ? {} : { axis },
  }));
const part = (first: Shape, axis: number): Plan =>
  fc.tuple(fc.nat(), fc.nat()).map(([a, b]) => {
    const length = first[axis] as number;
    const from = a % length;
    return { shapes: [first], attributes: { axis, from, to: from + 1 + (b % (length - from)) } };
  });
const frames = fc.tuple(fc.integer({ min: 3, max: 5 }), fc.constant(3));

/** What each op can take; the labels of CTC fit its frames. */
const plans: Readonly<
  Record<Exclude<OpName, 'input' | 'constant' | 'round' | 'ctc-gradient'>, Plan>
> = {
  product: fc.tuple(side, side, fc.option(side)).map(([rows, inner, columns]) => ({
    shapes: [[rows, inner], columns === null ? [inner] : [inner, columns]],
  })),
  transpose: one(fc.tuple(side, side)),
  outer: fc.tuple(side, side).map(([a, b]) => ({ shapes: [[a], [b]] })),
  dot: two(fc.tuple(fc.integer({ min: 1, max: 11 }))),
  add: fc
    .tuple(shape, fc.integer({ min: 2, max: 4 }))
    .map(([first, terms]) => ({ shapes: Array.from({ length: terms }, () => first) })),
  subtract: two(shape),
  hadamard: two(shape),
  divide: fc
    .tuple(shape, fc.boolean())
    .map(([first, byScalar]) => ({ shapes: [first, byScalar ? [] : first] })),
  scale: shape.map((first) => ({ shapes: [[], first] })),
  negate: one(shape),
  'one-minus': one(shape),
  sigmoid: one(shape),
  tanh: one(shape),
  relu: one(shape),
  heaviside: one(shape),
  softmax: one(vectorOrMatrix),
  'log-softmax': one(vectorOrMatrix),
  exp: one(shape),
  log: one(shape, positive),
  sin: one(shape),
  cos: one(shape),
  power: fc
    .tuple(shape, fc.constantFrom(-1, 0, 0.5, 1, 1.7, 2, 3))
    .map(([first, exponent]) => ({ shapes: [first], attributes: { exponent }, entries: positive })),
  sum: reduced,
  mean: reduced,
  norm: one(vectorOrMatrix),
  fill: fc
    .tuple(vectorOrMatrix, fc.constantFrom(undefined, 0, 1))
    .map(([target, axis]) =>
      axis === undefined || target.length < 2
        ? { shapes: [[]], attributes: { shape: target } }
        : { shapes: [target.filter((_, i) => i !== axis)], attributes: { shape: target, axis } },
    ),
  concatenate: fc.tuple(side, side, side, fc.constantFrom(-1, 0, 1)).map(([a, b, c, axis]) => {
    if (axis < 0) return { shapes: [[a], [b], [c]] };
    const shapes = [a, b].map((length) => (axis === 0 ? [length, c] : [c, length]));
    return { shapes, attributes: { axis } };
  }),
  slice: fc.oneof(
    fc.tuple(side).chain((first) => part(first, 0)),
    fc.tuple(side, side).chain((first) => part(first, 0)),
    fc.tuple(side, side).chain((first) => part(first, 1)),
  ),
  row: fc
    .tuple(vectorOrMatrix, fc.nat())
    .map(([first, i]) => ({ shapes: [first], attributes: { index: i % (first[0] as number) } })),
  shift: fc
    .tuple(vectorOrMatrix, fc.constantFrom(-2, -1, 1, 2))
    .map(([first, by]) => ({ shapes: [first], attributes: { by } })),
  stack: fc
    .tuple(fc.oneof(fc.constant([]), fc.tuple(side)), side)
    .map(([first, count]) => ({ shapes: Array.from({ length: count }, () => first) })),
  ctc: fc.tuple(frames, fc.constantFrom(0, 1, 2), fc.boolean()).map(([first, blank, twice]) => {
    const other = (blank + 1) % 3;
    return {
      shapes: [first],
      attributes: { blank, labels: [other, twice ? other : (blank + 2) % 3] },
    };
  }),
};

/** The ops that have a plan. */
export const plannedOps = Object.keys(plans) as (keyof typeof plans)[];

/** Cases of one op. */
export function casesOf(op: keyof typeof plans): fc.Arbitrary<OpCase> {
  return plans[op].chain(({ shapes, attributes = {}, entries }) =>
    fc
      .tuple(...shapes.map((of) => tensor(of, entries)))
      .map((inputs) => ({ op, inputs, attributes })),
  );
}
