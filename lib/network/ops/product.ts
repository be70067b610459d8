import type { Tensor } from '../tensor';
import { matrixMatrix, matrixVector } from './matrix-kernel';
import { CALL, PRODUCT, tex } from './notation';
import type { Op } from './op';

export const product: Op = {
  shape: (inputs) => {
    const [a, b] = inputs;
    if (inputs.length !== 2 || a?.length !== 2 || !b || b.length === 0) {
      return 'a product takes a matrix and a vector, or two matrices';
    }
    if (a[1] !== b[0]) {
      const what = b.length === 1 ? 'entries' : 'rows';
      return `the left side has ${a[1]} columns, the right side ${b[0]} ${what}`;
    }
    return [a[0] as number, ...b.slice(1)];
  },
  kernel: (output, inputs) => {
    const [a, b] = inputs as [Tensor, Tensor];
    const [rows, inner] = a.shape as [number, number];
    if (b.shape.length === 1) return matrixVector(output.data, a.data, b.data, rows, inner);
    return matrixMatrix(output.data, a.data, b.data, {
      rows,
      inner,
      columns: b.shape[1] as number,
    });
  },
  backward: ({ node, gradient, emit, shapeOf }) => {
    const [a, b] = node.inputs as [number, number];
    const left =
      shapeOf(b).length === 1
        ? emit('outer', [gradient, b])
        : emit('product', [gradient, emit('transpose', [b])]);
    return [left, emit('product', [emit('transpose', [a]), gradient])];
  },
  write: tex(PRODUCT)`${CALL}\,${CALL}`,
};
