import { appendGradient } from '../../network/gradient';
import type { NodeId } from '../../network/graph';
import { dependents } from '../../network/reach';
import { shapeName } from '../../network/tensor';
import type { Call } from '../syntax/ast';
import { columns, readArguments } from './arguments';
import type { Evaluator } from './evaluator';
import type { Value } from './value';

/** grad(L, W): the gradient of a scalar with respect to a given or an intermediate value. */
export function callGradient(evaluator: Evaluator, call: Call): Value | undefined {
  const { scope } = evaluator;
  const { place } = call;
  const read = readArguments(evaluator, call, [2, 2]);
  const [loss, source] = (read && columns(evaluator, read.positional)) ?? [];
  if (!loss || !source || !scope.gradient(place)) return undefined;
  if (loss.shape.length > 0) {
    return scope.report(place, `The gradient is of a scalar, not of a ${shapeName(loss.shape)}.`);
  }
  if (!dependents(scope.builder.nodes, [source.node]).has(loss.node)) {
    return scope.report(place, 'The first does not depend on the second, so there is no gradient.');
  }
  const nodes = scope.builder.nodes.length;
  const gradients = scope.adopt(place, () =>
    appendGradient(scope.builder, loss.node, [source.node]),
  );
  if (!scope.affords(scope.builder.nodes.length - nodes, place)) return undefined;
  return scope.value(gradients.get(source.node) as NodeId);
}
