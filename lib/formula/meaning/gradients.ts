import { appendGradient } from '../../network/gradient';
import type { NodeId } from '../../network/graph';
import { dependents } from '../../network/reach';
import { shapeName } from '../../network/tensor';
import { column, define } from './calls';
import type { Value } from './value';

/** grad(L, W): the gradient of a scalar with respect to a given or an intermediate value. */
export const gradient = define<[Value, Value]>(
  [column, column],
  ({ call: { place }, refuse, scope }, [loss, { node: source }]) => {
    const { builder } = scope;
    if (!scope.gradient(place)) return undefined;
    if (loss.shape.length > 0) {
      return refuse(`The gradient is of a scalar, not of a ${shapeName(loss.shape)}.`);
    }
    if (!dependents(builder.nodes, [source]).has(loss.node)) {
      return refuse('The first does not depend on the second, so there is no gradient.');
    }
    const before = builder.nodes.length;
    const found = scope.adopt(place, () => appendGradient(builder, loss.node, [source]));
    if (!scope.affords(builder.nodes.length - before, place)) return undefined;
    return scope.value(found.get(source) as NodeId);
  },
);
