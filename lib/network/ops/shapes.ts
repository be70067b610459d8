import type { Attributes } from '../graph';
import { type Shape, sameShape } from '../tensor';

type ShapeRule = (inputs: readonly Shape[], attributes: Attributes) => Shape | string;

function count(inputs: readonly Shape[], wanted: number): string | undefined {
  if (inputs.length === wanted) return undefined;
  return `takes ${wanted} ${wanted === 1 ? 'argument' : 'arguments'}, not ${inputs.length}`;
}

/** One input, whose shape is kept. */
export const kept: ShapeRule = (inputs) => count(inputs, 1) ?? (inputs[0] as Shape);

/** Two inputs of one shape, which is kept. */
export const pairwise: ShapeRule = (inputs) => {
  const [a, b] = inputs as [Shape, Shape];
  return count(inputs, 2) ?? (sameShape(a, b) ? a : 'the shapes must be the same');
};

/** One vector or matrix, whose shape is kept. */
export const keptOfVectorOrMatrix: ShapeRule = (inputs) => {
  const [a] = inputs as [Shape];
  return count(inputs, 1) ?? (a.length > 0 ? a : 'needs a vector or a matrix');
};

/** An input whose entries are gathered over `attributes.axis`, or all of them where there is none. */
export const reduced: ShapeRule = (inputs, { axis }) => {
  const wrong = count(inputs, 1);
  if (wrong) return wrong;
  const [a] = inputs as [Shape];
  if (axis === undefined) return [];
  return axisProblem(a, axis as number) ?? a.filter((_, i) => i !== axis);
};

/** Exactly so many inputs of the given ranks; `then` says the result. */
export function ranked(
  ranks: readonly number[],
  words: string,
  then: (shapes: readonly Shape[], attributes: Attributes) => Shape | string,
): ShapeRule {
  return (inputs, attributes) => {
    const wrong = count(inputs, ranks.length);
    if (wrong) return wrong;
    return inputs.every((shape, i) => shape.length === ranks[i]) ? then(inputs, attributes) : words;
  };
}

/** What is wrong with an axis of a shape, if anything. */
export function axisProblem(shape: Shape, axis: number): string | undefined {
  return axis < shape.length ? undefined : `there is no axis ${axis}`;
}
