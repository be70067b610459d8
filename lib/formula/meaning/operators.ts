import type { Place } from '../../network/graph';
import { type Shape, shapeName } from '../../network/tensor';
import type { Scope } from './scope';
import { isScalar, type Value } from './value';

/** `a b` and `a * b`: scaling, a matrix product, with transposed vectors a dot or outer product. */
export function multiply(scope: Scope, a: Value, b: Value, place: Place): Value | undefined {
  if (isScalar(a) || isScalar(b)) {
    const [scalar, tensor] = isScalar(a) ? [a, b] : [b, a];
    return keepRow(scope.emit('scale', [scalar, tensor], place), tensor.row);
  }
  if (a.shape.length === 1) return multiplyVector(scope, a, b, place);
  return b.row ? refuse(scope, a, b, place, '') : scope.emit('product', [a, b], place);
}

function multiplyVector(scope: Scope, a: Value, b: Value, place: Place): Value | undefined {
  const isVector = b.shape.length === 1;
  if (a.row && isVector && !b.row) return scope.emit('dot', [a, b], place);
  if (!a.row && b.row) return scope.emit('outer', [a, b], place);
  if (a.row && !isVector) {
    // p' P is the row (P' p)'.
    return keepRow(scope.emit('product', [scope.emit('transpose', [b], place), a], place), true);
  }
  const advice = isVector
    ? " Write a' b for the dot product, a b' for the outer, a .* b entry by entry."
    : " Write a' A for a row times a matrix.";
  return refuse(scope, a, b, place, advice);
}

function refuse(scope: Scope, a: Value, b: Value, place: Place, advice: string): undefined {
  return scope.report(place, `There is no product of ${describe(a)} and ${describe(b)}.${advice}`);
}

function describe({ shape, row }: Value): string {
  return row ? `${shapeName(shape)}'` : shapeName(shape);
}

/** `a .* b`, or a scaling where one of them is a scalar. */
export function multiplyEntries(scope: Scope, a: Value, b: Value, place: Place): Value | undefined {
  if (isScalar(a) !== isScalar(b)) return multiply(scope, a, b, place);
  return rowsAgree(scope, [a, b], place)
    ? keepRow(scope.emit('hadamard', [a, b], place), a.row)
    : undefined;
}

/** `a / b`: by a scalar, or entry by entry; a scalar over a tensor is divided by each entry. */
export function divide(scope: Scope, a: Value, b: Value, place: Place): Value | undefined {
  if (isScalar(b)) return keepRow(scope.emit('divide', [a, b], place), a.row);
  if (!rowsAgree(scope, [a, b], place)) return undefined;
  return keepRow(scope.emit('divide', [spread(scope, a, b.shape, place), b], place), b.row);
}

/** Terms between which only `+` stands are one sum. */
export function addTerms(
  scope: Scope,
  terms: readonly { readonly sign: '+' | '-'; readonly value: Value }[],
  place: Place,
): Value | undefined {
  const values = terms.map(({ value }) => value);
  if (!rowsAgree(scope, values, place)) return undefined;
  const row = values.some((value) => value.row);
  const largest = values.find((value) => !isScalar(value))?.shape ?? [];
  let run: (Value | undefined)[] = [];
  const total = () => (run.length === 1 ? run[0] : scope.emit('add', run, place));
  for (const { sign, value } of terms) {
    const term = spread(scope, value, largest, place);
    if (sign === '+') run.push(term);
    else run = [scope.emit('subtract', [total(), term], place)];
  }
  return keepRow(total(), row);
}

/** A scalar as a tensor of a shape, all of whose entries it is. */
function spread(scope: Scope, value: Value, shape: Shape, place: Place): Value | undefined {
  if (!isScalar(value) || shape.length === 0) return value;
  return scope.emit('fill', [value], place, { shape });
}

function rowsAgree(scope: Scope, values: readonly Value[], place: Place): boolean {
  const tensors = values.filter((value) => !isScalar(value));
  if (tensors.every(({ row }) => row === tensors[0]?.row)) return true;
  const shapes = tensors.map(describe).join(' and ');
  scope.report(place, `A row and a column do not go together: ${shapes}.`);
  return false;
}

/** Marks a vector as lying, where it is one. */
export function keepRow(value: Value | undefined, row = false): Value | undefined {
  return value && { ...value, row: row && value.shape.length === 1 };
}

/** `a'`: of a vector the same numbers, lying. */
export function transpose(scope: Scope, a: Value, place: Place): Value | undefined {
  if (a.shape.length === 2) return scope.emit('transpose', [a], place);
  return keepRow(a, !a.row);
}
