import type { Shape, Tensor } from '../tensor';
import { CALL, PRODUCT, tex } from './notation';
import type { Op } from './op';
import { pairwise } from './shapes';

const byScalar = tex(CALL)`\frac{${0}}{${0}}`;
const byEntry = tex(PRODUCT)`${CALL} \oslash ${CALL}`;

export const divide: Op = {
  shape: (inputs, attributes) =>
    inputs.length === 2 && inputs[1]?.length === 0
      ? (inputs[0] as Shape)
      : pairwise(inputs, attributes),
  kernel: ({ data: out }, inputs) => {
    const [{ data: a }, { data: b }] = inputs as [Tensor, Tensor];
    const stride = b.length === 1 ? 0 : 1;
    return () => {
      for (let i = 0; i < out.length; i++) out[i] = (a[i] as number) / (b[i * stride] as number);
    };
  },
  backward: ({ node, gradient, emit, shapeOf }) => {
    const b = node.inputs[1] as number;
    // d(a / b) / db = -(a / b) / b.
    const weighed = emit('hadamard', [gradient, node.id]);
    const over = shapeOf(b).length < node.shape.length ? emit('sum', [weighed]) : weighed;
    return [emit('divide', [gradient, b]), emit('negate', [emit('divide', [over, b])])];
  },
  write: (parts, writing) => (writing.shapes[1]?.length === 0 ? byScalar : byEntry)(parts, writing),
};
