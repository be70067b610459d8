import { column, define } from './calls';
import type { Value } from './value';

/** diag(v): the matrix with v on its diagonal, I .* (v in every column). */
export const diagonal = define<[Value]>([column], ({ call, emit, refuse, scope }, [vector]) => {
  const [side] = vector.shape;
  if (vector.shape.length !== 1 || side === undefined) return refuse('diag takes a vector.');
  const shape = [side, side];
  if (!scope.allows(shape, call.place)) return undefined;
  const value = Array.from({ length: side }, (_, i) =>
    Array.from({ length: side }, (_, j) => (i === j ? 1 : 0)),
  );
  return emit('hadamard', [
    emit('constant', [], { value }),
    emit('fill', [vector], { shape, axis: 1 }),
  ]);
});

/**
 * argmax(v): where the largest entry stands, from 0 as labels count. It is the sum of k times the
 * product, over the other entries, of [v_k > v_j]; where two are equally large it is 0.
 */
export const argmax = define<[Value]>([column], ({ emit, refuse }, [vector]) => {
  const [side = 0] = vector.shape;
  if (vector.shape.length !== 1 || side < 2 || side > 16) {
    return refuse('argmax takes a vector of 2 to 16 entries.');
  }
  const entry = (index: number) => emit('row', [vector], { index });
  const terms: (Value | undefined)[] = [];
  for (let k = 1; k < side; k++) {
    let term = emit('constant', [], { value: k });
    for (let j = 0; j < side; j++) {
      if (j === k) continue;
      const larger = emit('heaviside', [emit('subtract', [entry(k), entry(j)])]);
      term = emit('scale', [term, larger]);
    }
    terms.push(term);
  }
  return terms.length === 1 ? terms[0] : emit('add', terms);
});
