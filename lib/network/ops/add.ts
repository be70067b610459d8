import { type Shape, sameShape, type Tensor } from '../tensor';
import { NEGATIVE, type Phrase, PRODUCT, SUM, within } from './notation';
import type { Kernel, Op } from './op';

// The arrays are arguments since what a function closes over is read anew at each access.

function addTwo(out: Float64Array, a: Float64Array, b: Float64Array): void {
  for (let i = 0; i < out.length; i++) out[i] = (a[i] as number) + (b[i] as number);
}

function addThree(out: Float64Array, a: Float64Array, b: Float64Array, c: Float64Array): void {
  for (let i = 0; i < out.length; i++) {
    out[i] = (a[i] as number) + (b[i] as number) + (c[i] as number);
  }
}

function addMany(out: Float64Array, [a, b, ...rest]: readonly Float64Array[]): Kernel {
  return () => {
    addTwo(out, a as Float64Array, b as Float64Array);
    for (let i = 0; i < rest.length; i++) addTwo(out, out, rest[i] as Float64Array);
  };
}

export const add: Op = {
  shape: (inputs) => {
    const [first] = inputs as [Shape];
    if (inputs.length < 2) return 'takes two or more arguments';
    return inputs.every((shape) => sameShape(shape, first)) ? first : 'the shapes must be the same';
  },
  kernel: ({ data: out }, inputs) => {
    const terms = inputs.map((tensor: Tensor) => tensor.data);
    const [a, b, c] = terms as [Float64Array, Float64Array, Float64Array];
    if (terms.length === 2) return () => addTwo(out, a, b);
    return terms.length === 3 ? () => addThree(out, a, b, c) : addMany(out, terms);
  },
  backward: ({ node, gradient }) => node.inputs.map(() => gradient),
  write: (parts) => {
    const [first, ...rest] = parts as [Phrase, ...Phrase[]];
    const terms = rest.map((part) => within(part, PRODUCT));
    return { text: [within(first, NEGATIVE), ...terms].join(' + '), level: SUM };
  },
};
