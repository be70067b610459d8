import type { Shape, Tensor } from '../tensor';
import { sides } from './elementwise';
import { ATOM, column } from './notation';
import type { Kernel, Op } from './op';
import { axisProblem } from './shapes';

/** Copies each input into its columns of the result. */
function beside({ shape, data: out }: Tensor, inputs: readonly Tensor[]): Kernel {
  const { rows, columns } = sides(shape);
  return () => {
    let first = 0;
    for (const { shape: inner, data } of inputs) {
      const width = inner[1] as number;
      for (let row = 0; row < rows; row++) {
        for (let i = 0; i < width; i++) {
          out[row * columns + first + i] = data[row * width + i] as number;
        }
      }
      first += width;
    }
  };
}

function under({ data: out }: Tensor, inputs: readonly Tensor[]): Kernel {
  return () => {
    let place = 0;
    for (const { data } of inputs) {
      for (let i = 0; i < data.length; i++) out[place++] = data[i] as number;
    }
  };
}

export const concatenate: Op = {
  shape: (inputs, attributes) => {
    const axis = (attributes.axis ?? 0) as number;
    const [first] = inputs as [Shape];
    if (inputs.length === 0 || first.length === 0) return 'only vectors or matrices can be joined';
    const wrong = axisProblem(first, axis);
    if (wrong) return wrong;
    const fits = (shape: Shape) =>
      shape.length === first.length && shape.every((side, i) => i === axis || side === first[i]);
    if (!inputs.every(fits)) return 'what is joined must agree in its other side';
    const joined = inputs.reduce((side, shape) => side + (shape[axis] as number), 0);
    return first.map((side, i) => (i === axis ? joined : side));
  },
  kernel: (output, inputs, { axis }) => (axis === 1 ? beside : under)(output, inputs),
  backward: ({ node, gradient, emit, shapeOf }) => {
    const axis = (node.attributes.axis ?? 0) as number;
    let from = 0;
    return node.inputs.map((id) => {
      const to = from + (shapeOf(id)[axis] as number);
      const part = emit('slice', [gradient], { from, to, axis });
      from = to;
      return part;
    });
  },
  write: (parts, writing) => {
    if (writing.attributes.axis !== 1) return column(parts, writing);
    const text = parts.map((part) => part.text).join(' & ');
    return { text: `\\begin{bmatrix}${text}\\end{bmatrix}`, level: ATOM };
  },
};
