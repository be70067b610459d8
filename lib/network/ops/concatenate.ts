import type { Shape } from '../tensor';
import type { Op } from './op';
import { axisProblem } from './shapes';

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
};
