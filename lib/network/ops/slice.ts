import type { Shape, Tensor } from '../tensor';
import { gather, sides } from './elementwise';
import { ATOM, CALL, type Phrase } from './notation';
import type { Op } from './op';
import { axisProblem, keptOfVectorOrMatrix } from './shapes';

export const slice: Op = {
  shape: (inputs, attributes) => {
    const shape = keptOfVectorOrMatrix(inputs, attributes);
    if (typeof shape === 'string') return shape;
    const axis = (attributes.axis ?? 0) as number;
    const from = attributes.from as number;
    const to = attributes.to as number;
    const wrong = axisProblem(shape, axis);
    if (wrong) return wrong;
    const side = shape[axis] as number;
    if (from < 0 || to > side || from >= to) {
      return `there is no part ${from + 1}..${to} of ${side}`;
    }
    return shape.map((old, i) => (i === axis ? to - from : old));
  },
  kernel: ({ shape, data }, [a], attributes) => {
    const { shape: whole, data: source } = a as Tensor;
    const from = attributes.from as number;
    const inner = sides(whole).columns;
    const { columns } = sides(shape);
    const [down, across] = attributes.axis === 1 ? [0, from] : [from, 0];
    const place = (i: number) => (Math.floor(i / columns) + down) * inner + (i % columns) + across;
    return gather(
      data,
      source,
      Array.from(data, (_, i) => place(i)),
    );
  },
  backward: ({ node, gradient, emit, uniform, shapeOf }) => {
    const { attributes } = node;
    const axis = (attributes.axis ?? 0) as number;
    const whole: Shape = shapeOf(node.inputs[0] as number);
    const padding = (length: number) =>
      length === 0
        ? []
        : [
            uniform(
              0,
              whole.map((side, i) => (i === axis ? length : side)),
            ),
          ];
    const before = padding(attributes.from as number);
    const after = padding((whole[axis] as number) - (attributes.to as number));
    const parts = [...before, gradient, ...after];
    return [parts.length === 1 ? gradient : emit('concatenate', parts, { axis })];
  },
  write: ([a], { attributes }) => {
    const { from, to, axis } = attributes;
    const range = `${(from as number) + 1}..${to}`;
    const { text, level } = a as Phrase;
    const whole = level === ATOM && !text.includes('_') ? text : `\\left[${text}\\right]`;
    return { text: `${whole}_{${axis === 1 ? '\\cdot,' : ''}${range}}`, level: CALL };
  },
};
