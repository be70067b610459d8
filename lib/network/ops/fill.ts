import { type Shape, sameShape, type Tensor } from '../tensor';
import { gather } from './elementwise';
import { CALL, PRODUCT, tex } from './notation';
import type { Op } from './op';

/** The inverse way of a sum: a scalar in every place, or a vector once for each step of the axis. */
export const fill: Op = {
  shape: (inputs, { shape, axis }) => {
    const target = shape as Shape;
    const wanted = axis === undefined ? [] : target.filter((_, i) => i !== axis);
    return inputs.length === 1 && sameShape(inputs[0] as Shape, wanted)
      ? target
      : 'what is repeated does not fit the shape';
  },
  kernel: ({ shape, data }, [a], { axis }) => {
    const { shape: inner, data: from } = a as Tensor;
    const columns = shape[1] ?? 1;
    const place = (i: number) => (axis === 0 ? i % columns : Math.floor(i / columns));
    return gather(
      data,
      from,
      Array.from(data, (_, i) => (inner.length === 0 ? 0 : place(i))),
    );
  },
  backward: ({ node, gradient, emit }) => {
    const { axis } = node.attributes;
    return [emit('sum', [gradient], axis === undefined ? {} : { axis })];
  },
  write: tex(PRODUCT)`${CALL}\,\mathbf{1}`,
};
