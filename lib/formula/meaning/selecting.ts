import type { Call } from '../syntax/ast';
import { columns, readArguments } from './arguments';
import type { Evaluator } from './evaluator';
import type { Value } from './value';

/** diag(v): the matrix with v on its diagonal, I .* (v in every column). */
export function diagonal(evaluator: Evaluator, call: Call): Value | undefined {
  const { scope } = evaluator;
  const read = readArguments(evaluator, call, [1, 1]);
  const [vector] = (read && columns(evaluator, read.positional)) ?? [];
  if (!vector) return undefined;
  const [side] = vector.shape;
  if (vector.shape.length !== 1 || side === undefined) {
    return scope.report(call.place, 'diag takes a vector.');
  }
  const shape = [side, side];
  if (!scope.allows(shape, call.place)) return undefined;
  const rows = Array.from({ length: side }, (_, i) =>
    Array.from({ length: side }, (_, j) => (i === j ? 1 : 0)),
  );
  const identity = scope.emit('constant', [], call.place, { value: rows });
  const spread = scope.emit('fill', [vector], call.place, { shape, axis: 1 });
  return identity && spread && scope.emit('hadamard', [identity, spread], call.place);
}

/**
 * argmax(v): where the largest entry stands, from 0 as labels count. It is the sum of k times the
 * product, over the other entries, of [v_k > v_j]; where two are equally large it is 0.
 */
export function argmax(evaluator: Evaluator, call: Call): Value | undefined {
  const { scope } = evaluator;
  const { place } = call;
  const read = readArguments(evaluator, call, [1, 1]);
  const [vector] = (read && columns(evaluator, read.positional)) ?? [];
  if (!vector) return undefined;
  const [side = 0] = vector.shape;
  if (vector.shape.length !== 1 || side < 2 || side > 16) {
    return scope.report(place, 'argmax takes a vector of 2 to 16 entries.');
  }
  const entry = (index: number) => scope.emit('row', [vector], place, { index });
  const isLarger = (k: number, j: number) => {
    const [a, b] = [entry(k), entry(j)];
    const difference = a && b && scope.emit('subtract', [a, b], place);
    return difference && scope.emit('heaviside', [difference], place);
  };
  const terms: Value[] = [];
  for (let k = 1; k < side; k++) {
    let term = scope.constant(k, place);
    for (let j = 0; j < side; j++) {
      const larger = j === k ? undefined : isLarger(k, j);
      if (term && larger) term = scope.emit('scale', [term, larger], place);
    }
    if (!term) return undefined;
    terms.push(term);
  }
  return terms.length === 1 ? terms[0] : scope.emit('add', terms, place);
}
