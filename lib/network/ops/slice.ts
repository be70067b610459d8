import type { Shape } from '../tensor';
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
    const side = (shape as Shape)[axis] as number;
    if (from < 0 || to > side || from >= to)
      return `there is no part ${from + 1}..${to} of ${side}`;
    return shape.map((old, i) => (i === axis ? to - from : old));
  },
};
