import { pow } from '../elementary/pow';
import type { Shape, Tensor } from '../tensor';
import { each } from './elementwise';
import { ATOM, CALL, type Phrase, within } from './notation';
import { numberText } from './numbers';
import type { Kernel, Op } from './op';
import { kept } from './shapes';

function powerKernel(output: Tensor, inputs: readonly Tensor[], exponent: number): Kernel {
  // The commonest exponents are exact without pow.
  if (exponent === 2) return each((x) => x * x)(output, inputs);
  if (exponent === 0.5) return each(Math.sqrt)(output, inputs);
  if (exponent === -1) return each((x) => 1 / x)(output, inputs);
  return each((x) => pow(x, exponent))(output, inputs);
}

/** Each entry to the power of `attributes.exponent`. */
export const power: Op = {
  shape: kept,
  kernel: (output, inputs, attributes) =>
    powerKernel(output, inputs, attributes.exponent as number),
  backward: ({ node, gradient, emit, uniform }) => {
    const exponent = node.attributes.exponent as number;
    if (exponent === 0) return [undefined];
    const [a] = node.inputs as [number];
    const lower =
      exponent === 1
        ? uniform(1, node.shape)
        : exponent === 2
          ? a
          : emit('power', [a], { exponent: exponent - 1 });
    const derivative = emit('scale', [uniform(exponent, []), lower]);
    return [emit('hadamard', [gradient, derivative])];
  },
  write: ([a], { attributes, shapes }) => {
    const exponent = numberText(attributes.exponent as number);
    const entries = (shapes[0] as Shape).length > 0 ? '\\odot ' : '';
    return { text: `${within(a as Phrase, ATOM)}^{${entries}${exponent}}`, level: CALL };
  },
};
